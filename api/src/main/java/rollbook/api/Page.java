package rollbook.api;

import java.util.List;

/**
 * One page of a list.
 *
 * @param <T> what a line is
 */
public interface Page<T> {

    /** The lines, in the order asked for; empty past the end. */
    List<T> items();

    /** Which page this is, counted from 1. */
    int page();

    /** How many lines a page has at most, 1 to 100. */
    int size();

    /** How many lines there are; when {@link #totalIsExact} is false, at least so many. */
    long total();

    /** Whether {@link #total} was counted to the end. Long lists are counted only to 10,000. */
    boolean totalIsExact();
}
