package footprint.documents;

import java.util.List;

/**
 * A paper before it is printed.
 *
 * @param title     shown by readers instead of the file's name
 * @param language  such as en-GB
 * @param author    the body that issues it
 * @param subject   one sentence
 * @param bookmarks the outline, in order
 * @param style     a style sheet beside the house's own; null for none
 * @param body      well-formed XHTML inside the body element, with headings in order and tables with scoped headers
 */
public record Paper(String title, String language, String author, String subject, List<Bookmark> bookmarks, String style, String body) {

    public Paper {
        bookmarks = List.copyOf(bookmarks);
    }

    /**
     * A line of the outline.
     *
     * @param anchor the id of the element it leads to
     */
    public record Bookmark(String name, String anchor, List<Bookmark> below) {
        public Bookmark {
            below = List.copyOf(below);
        }
    }
}
