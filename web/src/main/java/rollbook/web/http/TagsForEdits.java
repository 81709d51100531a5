package rollbook.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import rollbook.web.OnWebSide;

/**
 * Answers every question in full. The tag of an answer is the version that an edit is made of; what else stands in the answer, names and
 * hours left, may be other by tomorrow under the same version, so "not modified" would be wrong.
 */
@Component
@OnWebSide
class TagsForEdits extends OncePerRequestFilter {

    private static final Set<String> UNHEARD = unheard();

    private static Set<String> unheard() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.add(HttpHeaders.IF_NONE_MATCH);
        names.add(HttpHeaders.IF_MODIFIED_SINCE);
        return Collections.unmodifiableSet(names);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || UNHEARD.stream().noneMatch(name -> request.getHeader(name) != null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public @Nullable String getHeader(String name) {
                        return UNHEARD.contains(name) ? null : super.getHeader(name);
                    }

                    @Override
                    public Enumeration<String> getHeaders(String name) {
                        return UNHEARD.contains(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
                    }

                    @Override
                    public long getDateHeader(String name) {
                        return UNHEARD.contains(name) ? -1 : super.getDateHeader(name);
                    }
                },
                response);
    }
}
