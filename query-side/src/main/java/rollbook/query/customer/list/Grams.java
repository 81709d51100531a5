package rollbook.query.customer.list;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The pieces of one, two and three characters that a text is made of, and the words a file is marked with, each as a number.
 * A row keeps its numbers in an array with a GIN index over it: terms of any length, in any script and with any signs, alone
 * or with filters, are then one look-up. Numbers may coincide, so what is found is compared once more.
 *
 * <p>Customers are counted off into blocks by where they stand in the log, and the block is part of every number. So the index
 * can be asked block by block, and counting can stop when there are enough, instead of first collecting a third of a million
 * customers whose number holds a 7.
 */
final class Grams {

    /** A block is as many positions as fit into this many bits. */
    static final int BLOCK_BITS = 17;

    private static final int LONGEST = 3;
    private static final int MOST_ASKED = 12;
    private static final int MIX = 0x9E3779B1;

    private Grams() {}

    static int block(long position) {
        return (int) (position >>> BLOCK_BITS);
    }

    /** The numbers of a text and of marks, for a row. */
    static int[] of(Collection<String> lines, Collection<String> marks, int block) {
        var numbers = new int[size(lines) + marks.size()];
        int n = 0;
        for (var line : lines) {
            var characters = line.codePoints().toArray();
            for (int i = 0; i < characters.length; i++) {
                int hash = 0;
                for (int length = 1; length <= LONGEST && i + length <= characters.length; length++) {
                    hash = step(hash, characters[i + length - 1]);
                    numbers[n++] = number(hash, length, block);
                }
            }
        }
        for (var mark : marks) {
            numbers[n++] = ofMark(mark, block);
        }
        Arrays.sort(numbers, 0, n);
        return Arrays.stream(numbers, 0, n).distinct().toArray();
    }

    /** The numbers that a row in the block must have to hold all the words and marks. */
    static Set<Integer> wanted(Collection<String> words, Collection<String> marks, int block) {
        var numbers = new LinkedHashSet<Integer>();
        for (var word : words) {
            numbers.addAll(ofWord(word.codePoints().toArray(), block));
        }
        for (var mark : marks) {
            numbers.add(ofMark(mark, block));
        }
        return numbers;
    }

    private static Set<Integer> ofWord(int[] characters, int block) {
        int length = Math.min(LONGEST, characters.length);
        var numbers = new LinkedHashSet<Integer>();
        for (int i = 0; i + length <= characters.length && numbers.size() < MOST_ASKED; i++) {
            int hash = 0;
            for (int j = i; j < i + length; j++) {
                hash = step(hash, characters[j]);
            }
            numbers.add(number(hash, length, block));
        }
        return numbers;
    }

    private static int ofMark(String mark, int block) {
        return number(mark.hashCode(), LONGEST + 1, block);
    }

    private static int step(int hash, int character) {
        return (hash + character + 1) * MIX;
    }

    private static int number(int hash, int length, int block) {
        int mixed = (hash ^ (length << 28)) + block * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 16)) * 0x21F0AAAD;
        mixed = (mixed ^ (mixed >>> 15)) * 0x735A2D97;
        return mixed ^ (mixed >>> 15);
    }

    private static int size(Collection<String> lines) {
        return lines.stream().mapToInt(line -> line.length() * LONGEST).sum();
    }

    /** As PostgreSQL reads an array of numbers. */
    static String literal(Collection<Integer> numbers) {
        return List.copyOf(numbers)
                .toString()
                .replace('[', '{')
                .replace(']', '}')
                .replace(" ", "");
    }
}
