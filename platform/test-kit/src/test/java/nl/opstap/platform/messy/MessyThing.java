package nl.opstap.platform.messy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Breaks every habit on purpose: a public entity, in a package that is not null-marked. */
@Entity
public class MessyThing {
    @Id
    private UUID id;
}
