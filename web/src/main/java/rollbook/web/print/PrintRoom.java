package rollbook.web.print;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where documents are begun: with the Chinese typeface of this machine, read when the first one is printed. */
@Component
public class PrintRoom {

    private final String chineseFont;
    private Optional<ChineseTypeface> chinese = Optional.empty();
    private boolean looked;

    /**
     * A room with a typeface.
     *
     * @param chineseFont the file of a Chinese typeface; blank for whatever the machine has
     */
    public PrintRoom(@Value("${rollbook.print.chinese-font:}") String chineseFont) {
        this.chineseFont = chineseFont;
    }

    /**
     * An empty document.
     *
     * @param title by which readers of PDF call it
     * @param language of its text
     */
    public Document begin(Paper paper, String title, Locale language) {
        return new Document(paper, title, language, chinese());
    }

    private synchronized Optional<ChineseTypeface> chinese() {
        if (!looked) {
            chinese = ChineseTypeface.find(chineseFont);
            looked = true;
        }
        return chinese;
    }
}
