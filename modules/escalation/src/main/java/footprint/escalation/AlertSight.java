package footprint.escalation;

/** Which alerts whoever asks may see: one condition, for lists and for numbers. */
public final class AlertSight {

    private AlertSight() {
    }

    /**
     * Those about the person's children, those that the person raised, and those that challenge the person's team or service.
     *
     * @param alias of a relation with child_id, raised_by and team
     */
    public static String seen(String alias) {
        return """
                 (%1$s.child_id in (select child_id from child_in_scope)
                  or %1$s.raised_by = (select cast(nullif(current_setting('footprint.person', true), '') as bigint))
                  or (select current_setting('footprint.sight', true)) = 'service'
                  or (select current_setting('footprint.sight', true)) = 'team' and %1$s.team = (select current_setting('footprint.team', true)))
                """.formatted(alias);
    }
}
