package dev.rolecall.desired;

import dev.rolecall.model.Definitions;
import java.nio.file.Path;

/** Reads a directory of definitions. */
public final class DefinitionLoader {
    private DefinitionLoader() {}

    /**
     * Reads every {@code .yaml} and {@code .yml} file under the directory, and the policy documents they name. Neither the
     * order of files nor that of entries changes what comes out.
     *
     * @param directory as the user named it: locations begin with it
     * @return what the files say, valid in itself
     * @throws InvalidDefinitions with every problem of every file, sorted
     */
    public static Definitions load(Path directory) throws InvalidDefinitions {
        Problems problems = new Problems();
        DefinitionSchema schema = new DefinitionSchema();
        Sections sections = new Sections();
        for (SourceFile file : SourceFiles.in(directory, problems)) {
            try {
                Located root = YamlReader.read(file.name(), FileText.read(file), problems);
                if (root != null) {
                    schema.check(root, problems);
                    sections.add(root, problems);
                }
            } catch (Unreadable e) {
                problems.unreadable(e);
            }
        }
        Definitions definitions = new Assembly(directory, sections, problems).definitions();
        problems.throwIfAny();
        return definitions;
    }
}
