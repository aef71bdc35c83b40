package footprint.app.wall;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;

import java.util.List;

/** A row that says whose it is. Every council has rows with the same keys. */
@Entity
public class Probe {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String owner;
    private long counter;
    private String note;
    @OneToMany(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent")
    private List<Probe> children;

    protected Probe() {
    }

    Probe(String owner, String note) {
        this.owner = owner;
        this.note = note;
    }

    String owner() {
        return owner;
    }

    List<Probe> children() {
        return children;
    }

    void count() {
        counter++;
    }
}
