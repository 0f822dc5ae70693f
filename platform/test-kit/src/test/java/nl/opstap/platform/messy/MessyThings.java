package nl.opstap.platform.messy;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** A repository anybody may use. */
public interface MessyThings extends Repository<MessyThing, UUID> {}
