package footprint.demonstration.world;

import java.util.List;
import java.util.random.RandomGenerator;

/** Names that nobody bears: anyone who reads one knows that the child is invented. */
final class Names {

    private static final List<String> GIVEN = List.of("Juniper", "Sorrel", "Bramble", "Fennel", "Tansy", "Larch", "Rowan", "Clover", "Marlow",
            "Quill", "Ember", "Pebble", "Wren", "Finch", "Teasel", "Linnet", "Merlin", "Saffron", "Bracken", "Hazel", "Sedge", "Plover",
            "Thistle", "Alder", "Cricket", "Damson", "Elder", "Fable", "Garnet", "Heron", "Indigo", "Jasper", "Kestrel", "Lichen", "Mallow",
            "Nettle", "Oakley", "Pippin", "Quince", "Russet", "Starling", "Tamarisk", "Umber", "Vetch", "Willow", "Yarrow", "Zinnia", "Aster");
    private static final List<String> FAMILY_START = List.of("Example", "Sample", "Invent", "Fiction", "Pretend", "Nowhere", "Madeup", "Specimen",
            "Fable", "Paper", "Imagin", "Dummy", "Makebelieve", "Model", "Storybook", "Placeholder");
    private static final List<String> FAMILY_END = List.of("wick", "ton", "thorpe", "ham", "by", "field", "worth", "ley", "combe", "stead");
    private static final List<String> STAFF = List.of("Ada", "Bruno", "Cleo", "Dario", "Edda", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Kaya",
            "Leon", "Mina", "Nico", "Olga", "Pavel", "Runa", "Silas", "Thea", "Ugo", "Vera", "Wanda", "Xaver", "Yves", "Zora");

    private Names() {
    }

    static String given(RandomGenerator random) {
        return Chance.one(GIVEN, random);
    }

    static String family(RandomGenerator random) {
        return Chance.one(FAMILY_START, random) + Chance.one(FAMILY_END, random);
    }

    /** A member of staff: the same number gives the same name. */
    static String staff(int number) {
        return STAFF.get(number % STAFF.size()) + " " + FAMILY_START.get(number * 7 % FAMILY_START.size()) + FAMILY_END.get(number * 3 % FAMILY_END.size());
    }
}
