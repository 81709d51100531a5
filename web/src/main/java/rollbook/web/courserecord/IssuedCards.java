package rollbook.web.courserecord;

import java.util.List;
import rollbook.api.Page;

/** Some report cards of a class as they are handed out, in the order in which its students came. */
record IssuedCards(List<IssuedCard> items, int page, int size, long total, boolean totalIsExact)
        implements Page<IssuedCard> {}
