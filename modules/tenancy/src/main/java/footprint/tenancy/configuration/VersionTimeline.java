package footprint.tenancy.configuration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** From a room's default file and a council's file to the whole settings in force from each date on which anything changes. */
final class VersionTimeline {

    private VersionTimeline() {
    }

    static List<MergedVersion> of(String room, List<FileVersion> defaults, List<FileVersion> council) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        defaults.forEach(version -> dates.add(version.from()));
        council.forEach(version -> dates.add(version.from()));
        return dates.stream().map(date -> at(room, date, defaults, council)).toList();
    }

    private static MergedVersion at(String room, LocalDate date, List<FileVersion> defaults, List<FileVersion> council) {
        SettingsMerge merge = new SettingsMerge();
        inForce(defaults, date).forEach(merge::lay);
        inForce(council, date).forEach(merge::lay);
        return merge.from(room, date);
    }

    /** The version in force and, oldest first, those that it keeps. */
    static List<FileVersion> inForce(List<FileVersion> versions, LocalDate date) {
        List<FileVersion> chain = new ArrayList<>();
        for (FileVersion version : versions) {
            if (version.from().isAfter(date)) {
                break;
            }
            if (!version.keepsEarlier()) {
                chain.clear();
            }
            chain.add(version);
        }
        return chain;
    }
}
