package footprint.documents.control;

import footprint.documents.Markup;
import footprint.documents.Paper;
import footprint.documents.Paper.Bookmark;

import java.util.List;

/** The whole XHTML document of a paper: head, outline, style, body. */
public record PaperMarkup(Paper paper, String houseStyle) {

    /** The document as text. */
    public String document() {
        return """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s" xml:lang="%s">
                <head>
                <title>%s</title>
                <meta name="author" content="%s"/>
                <meta name="subject" content="%s"/>
                <meta name="description" content="%s"/>
                <bookmarks>%s</bookmarks>
                <style>%s</style>
                </head>
                <body>%s</body>
                </html>
                """.formatted(Markup.text(paper.language()), Markup.text(paper.language()), Markup.text(paper.title()),
                Markup.text(paper.author()), Markup.text(paper.subject()), Markup.text(paper.subject()), outline(paper.bookmarks()),
                houseStyle + "\n" + (paper.style() == null ? "" : paper.style()), paper.body());
    }

    private static String outline(List<Bookmark> bookmarks) {
        StringBuilder text = new StringBuilder();
        for (Bookmark bookmark : bookmarks) {
            text.append("<bookmark name=\"").append(Markup.text(bookmark.name())).append("\" href=\"#").append(Markup.text(bookmark.anchor()))
                    .append("\">").append(outline(bookmark.below())).append("</bookmark>");
        }
        return text.toString();
    }
}
