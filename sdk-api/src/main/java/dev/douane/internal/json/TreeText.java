package dev.douane.internal.json;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of a tree, indented unless that is out of all proportion, with a line break at its end; written when
 * somebody asks for it. Whoever takes texts may
 * find the tree here, and need not read the text. Safe for use by many threads.
 */
public final class TreeText implements CharSequence {
    private static final int MOST_INDENTED = 16 << 20;

    private volatile @Nullable String text;
    /** Let go once there is a text, and not before that can be seen. */
    private volatile @Nullable Json tree;

    private TreeText(Json tree) {
        this.tree = tree;
    }

    /**
     * A text that has yet to be written.
     *
     * @param tree what {@link JsonTree} read
     * @return its text
     */
    public static TreeText of(Json tree) {
        return new TreeText(tree);
    }

    /**
     * What is written here.
     *
     * @return the tree; the same one until its text is asked for
     */
    public Json tree() {
        Json known = tree;
        return known == null ? JsonTree.known(toString()) : known;
    }

    @Override
    public String toString() {
        Json unwritten = tree;
        if (unwritten == null) {
            return Objects.requireNonNull(text);
        }
        String indented = PrettyTree.write(unwritten, MOST_INDENTED);
        String written = (indented == null ? CanonicalTree.write(unwritten) : indented).concat("\n");
        text = written;
        tree = null;
        return written;
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().subSequence(start, end);
    }
}
