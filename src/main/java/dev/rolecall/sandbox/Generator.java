package dev.rolecall.sandbox;

/** Makes up an organization in bulk, past the API: seeded, of any size, and skewed as real ones are. */
final class Generator {

    private Generator() {}

    /** @throws SandboxException when the seed leaves no room for what is asked */
    static void fill(World world, Generation asked) {
        new GeneratedAccounts(world, asked).make();
        new GeneratedPeople(world, asked).make();
        new GeneratedSets(world, asked).make();
        new GeneratedAssignments(world, asked).make();
    }
}
