package footprint.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the record that a room's settings are read into: tenant-config/&lt;council&gt;/&lt;room&gt;.yaml. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RoomSettings {

    /** The room, such as "reviews". */
    String value();
}
