package footprint.app.wall;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A row that says whose it is. Every council has rows with the same keys. */
@Entity
public class Probe {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String owner;
    private long counter;

    protected Probe() {
    }

    Probe(String owner) {
        this.owner = owner;
    }

    String owner() {
        return owner;
    }

    void count() {
        counter++;
    }
}
