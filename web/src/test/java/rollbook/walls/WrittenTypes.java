package rollbook.walls;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The types of some sources with the first sentence of what is written about them. */
final class WrittenTypes extends TreePathScanner<@Nullable Void, String> {

    private final Map<String, String> sentences = new TreeMap<>();
    private final DocTrees documentation;

    private WrittenTypes(DocTrees documentation) {
        this.documentation = documentation;
    }

    /** First sentences by binary name; an empty one where nothing is written. Private types are left out. */
    static Map<String, String> sentences(Iterable<? extends JavaFileObject> sources) {
        var task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, null, List.of("-proc:none"), null, sources);
        var types = new WrittenTypes(DocTrees.instance(task));
        try {
            task.parse().forEach(unit -> types.scan(unit, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types.sentences;
    }

    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, String prefix) {
        var name = unit.getPackageName();
        return super.visitCompilationUnit(unit, name == null ? "" : name + ".");
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, String prefix) {
        if (type.getSimpleName().isEmpty() || type.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
            return null;
        }
        var name = prefix + type.getSimpleName();
        var comment = documentation.getDocCommentTree(getCurrentPath());
        sentences.put(name, comment == null ? "" : plain(comment.getFirstSentence()));
        return super.visitClass(type, name + "$");
    }

    private static String plain(List<? extends DocTree> sentence) {
        return sentence.stream()
                .map(WrittenTypes::words)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String words(DocTree part) {
        return switch (part) {
            case TextTree text -> text.getBody();
            case LiteralTree code -> code.getBody().getBody();
            default -> part.toString();
        };
    }
}
