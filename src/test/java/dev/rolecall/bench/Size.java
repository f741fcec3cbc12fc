package dev.rolecall.bench;

import dev.rolecall.model.Coverage;
import dev.rolecall.sandbox.Generation;
import java.util.Locale;

/** The organizations that are measured: L, a tenth of it, and a small one. */
public enum Size {
    S("accounts=50,units=5,permissionSets=20,groups=40,users=200,assignments=1000", 1),
    M("accounts=500,units=30,permissionSets=30,groups=300,users=4000,assignments=30000", 20),
    L("accounts=5000,units=300,permissionSets=300,groups=3000,users=40000,assignments=300000", 20);

    private final String generation;
    private final double timeScale;

    Size(String generation, double timeScale) {
        this.generation = generation;
        this.timeScale = timeScale;
    }

    public Generation generation() {
        return Generation.parse(generation);
    }

    /**
     * How many times faster than the clock AWS's time runs. Groups of L are read with a hundred assignments a call: two
     * processors, which have the sandbox to do too, would be what is measured where that came faster.
     */
    public double timeScale(Coverage coverage) {
        return this == L && coverage == Coverage.GROUPS ? timeScale / 2.5 : timeScale;
    }

    static Size of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
