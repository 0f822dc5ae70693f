package nl.opstap.school.imports;

import java.util.UUID;
import java.util.function.IntConsumer;
import nl.opstap.platform.sheets.ImportWork;
import org.springframework.stereotype.Component;

/** What the worker does with an import of students. */
@Component
class TakeImport implements ImportWork {
    private final TakeRows takeRows;
    private final TakeBack takeBack;

    TakeImport(TakeRows takeRows, TakeBack takeBack) {
        this.takeRows = takeRows;
        this.takeBack = takeBack;
    }

    @Override
    public void take(UUID id, UUID actor, IntConsumer progress) {
        takeRows.take(id, progress);
    }

    @Override
    public void takeBack(UUID id, UUID actor, IntConsumer progress) {
        takeBack.takeBack(id, progress);
    }
}
