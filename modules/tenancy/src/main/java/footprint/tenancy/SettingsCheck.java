package footprint.tenancy;

import java.util.List;

/**
 * What a room demands of its settings beyond their shape. A room names its check in
 * META-INF/services/footprint.tenancy.SettingsCheck; the check runs on every version before anything is published.
 *
 * @param <T> the room's settings, a record marked {@link RoomSettings}
 */
public interface SettingsCheck<T> {

    /** The record that this check reads. */
    Class<T> settings();

    /** Everything wrong with one version; empty when it may be published. */
    List<Finding> findings(T settings);

    /**
     * One thing wrong.
     *
     * @param path     dotted path of the value, such as ladder.stages[2].answering-roles
     * @param sentence what is wrong and what to write instead
     */
    record Finding(String path, String sentence) {
    }
}
