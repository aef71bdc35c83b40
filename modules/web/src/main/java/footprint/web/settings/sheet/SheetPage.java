package footprint.web.settings.sheet;

import footprint.settings.Sheet;
import footprint.web.look.DateInput;
import footprint.web.look.ListAddress;

import java.util.List;

/** What the pages of single values share: the draft, its first day, its fields in groups, and saving. */
public abstract class SheetPage {

    private SheetDesk desk;
    private ListAddress address;
    private List<SheetGroup> groups;
    private Integer wrong;

    protected SheetPage() {
    }

    protected SheetPage(SheetDesk desk, ListAddress address) {
        this.desk = desk;
        this.address = address;
    }

    /** The room whose settings these are. */
    public abstract String getRoom();

    /** The page's own address, for coming back. */
    protected abstract String page();

    /** The fields in groups. */
    protected abstract List<SheetGroup> fields();

    public List<SheetGroup> getGroups() {
        if (groups == null) {
            groups = fields();
        }
        return groups;
    }

    public Sheet getSheet() {
        return desk.of(getRoom());
    }

    public boolean isDrafted() {
        return getSheet().draft() != null;
    }

    /** How much stands in the way of publishing; asked first on a page, so that each fault is told beside its field. */
    public int getWrong() {
        if (wrong == null) {
            wrong = desk.tellFindings(getRoom()).size();
        }
        return wrong;
    }

    public DateInput getFrom() {
        return desk.from(getRoom());
    }

    public boolean isSaved() {
        return address.value("saved").equals("yes");
    }

    /** Saves what was typed; a fault keeps it. */
    public String save() {
        return desk.save(getRoom(), paths()) ? saved() : null;
    }

    /** Back to the page, which says that it was saved. */
    protected String saved() {
        return page() + "?faces-redirect=true&saved=yes";
    }

    /** The paths of all fields. */
    protected List<String> paths() {
        return fields().stream().flatMap(group -> group.fields().stream()).map(SheetField::path).toList();
    }

    protected SheetField field(String path, String label, String hint) {
        return desk.field(getRoom(), path, label, hint);
    }

    protected SheetDesk desk() {
        return desk;
    }

    protected ListAddress address() {
        return address;
    }
}
