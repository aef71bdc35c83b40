package footprint.demonstration;

import footprint.kernel.Role;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class LoaderTest {

    private final Demonstrated medway = Demonstrated.council("medway", 1);

    @Test
    void a_second_loading_changes_nothing() {
        long children = medway.count("select count(*) from child");
        long people = medway.count("select count(*) from person");
        assertFalse(medway.loader().load(medway.code, Demonstrated.TODAY, 2));
        assertEquals(children, medway.count("select count(*) from child"));
        assertEquals(people, medway.count("select count(*) from person"));
    }

    @Test
    void each_role_has_one_person_who_signs_in_by_its_name() {
        for (Role role : Role.inCouncils()) {
            assertEquals(1, medway.count("select count(*) from person p join role_holding h on h.person_id = p.id where p.username = ? and h.role = ?",
                    "medway." + role.code(), role.code()), role.code());
        }
        assertEquals(1, medway.count("select count(*) from role_holding where role = 'responding-manager' and answering_role is not null"));
    }

    @Test
    void the_social_worker_and_the_auditor_have_children_to_read() {
        assertEquals(14, medway.count("select count(*) from social_work w join role_holding h on h.person_id = w.person_id where h.role = 'social-worker' and w.to_date is null"));
        assertEquals(8, medway.count("select count(*) from sample_child c join sample s on s.id = c.sample_id join role_holding h on h.person_id = s.auditor_id where h.role = 'auditor'"));
    }

    @Test
    void a_row_entered_afterwards_gets_a_key_of_its_own() {
        medway.call(handle -> handle.execute("insert into child (number, date_of_birth) values ('NEW', date '2020-01-01')"));
        assertEquals(1, medway.count("select count(*) from child where number = 'NEW' and id = (select max(id) from child)"));
    }
}
