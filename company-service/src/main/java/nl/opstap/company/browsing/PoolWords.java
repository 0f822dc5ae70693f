package nl.opstap.company.browsing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.opstap.platform.sheets.Spelling;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Finds companies and places of one region by words as people type them: each word is somewhere in the name, the town, the sector or what
 * the place is called; at its start, within a compound, or with a typing mistake. Two letters swapped are one mistake.
 */
final class PoolWords {
    /** More words than this say nothing more. */
    private static final int MOST_WORDS = 8;

    private static final int SHORTEST_PART = 3;
    private static final int ONE_MISTAKE_FROM = 4;
    private static final int TWO_MISTAKES_FROM = 8;

    /** The two halves of a place's id: thousands are found at once, and numbers need no reading. */
    private static final String ID_HIGH = "idHigh";

    private static final String ID_LOW = "idLow";
    private static final String OF_COMPANY = "company";
    private static final String KIND = "kind";
    private static final String NAME = "name";
    private static final String ELSE = "else";
    private static final String PARTS = "parts";

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** Of companies; they are found by thousands, and an array is looked up faster than an id. */
    private static final String NUMBER = "number";

    /** Which of the two is looked for. */
    private enum Kind {
        COMPANY,
        PLACE
    }

    PoolWords() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new StandardAnalyzer()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what was known of these companies and takes in what is, by these numbers. */
    void replace(Collection<UUID> gone, Collection<ListedCompany> companies, ToIntFunction<UUID> numbers) {
        try {
            writer.deleteDocuments(
                    gone.stream().map(id -> new Term(OF_COMPANY, id.toString())).toArray(Term[]::new));
            for (var company : companies) {
                var titles = company.places().stream().map(ListedPlace::title).toList();
                var document = document(company, Kind.COMPANY, titles);
                document.add(new NumericDocValuesField(NUMBER, numbers.applyAsInt(company.id())));
                writer.addDocument(document);
                for (var place : company.places()) {
                    writer.addDocument(document(company, place));
                }
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(ListedCompany company, ListedPlace place) {
        var document = document(company, Kind.PLACE, List.of(place.title()));
        document.add(new NumericDocValuesField(ID_HIGH, place.id().getMostSignificantBits()));
        document.add(new NumericDocValuesField(ID_LOW, place.id().getLeastSignificantBits()));
        return document;
    }

    private static Document document(ListedCompany company, Kind kind, List<String> titles) {
        var document = new Document();
        document.add(new StringField(OF_COMPANY, company.id().toString(), Store.NO));
        document.add(new StringField(KIND, kind.name(), Store.NO));
        add(document, NAME, company.nameKey());
        if (company.city() != null) {
            add(document, ELSE, Spelling.key(company.city()));
        }
        add(document, ELSE, Spelling.key(company.sector().dutch()));
        titles.forEach(title -> add(document, ELSE, Spelling.key(title)));
        return document;
    }

    private static void add(Document document, String field, String words) {
        words(words).distinct().forEach(word -> {
            document.add(new StringField(field, word, Store.NO));
            IntStream.rangeClosed(1, word.length() - SHORTEST_PART)
                    .forEach(start -> document.add(new StringField(PARTS, word.substring(start), Store.NO)));
        });
    }

    private static Stream<String> words(String key) {
        return Arrays.stream(key.split(" ")).filter(word -> !word.isEmpty());
    }

    /** The numbers of companies that hold the words equally well. */
    record Matches(float score, int[] numbers) {}

    /** Companies that hold all these words, the best first. */
    List<Matches> companies(String text) {
        var found = search(Kind.COMPANY, text, NumbersByScore::new).found;
        return found.entrySet().stream()
                .map(same -> new Matches(same.getKey(), same.getValue().build().toArray()))
                .toList();
    }

    /** Places that hold all these words, with how well: the higher the better. */
    Map<UUID, Float> places(String text) {
        return search(Kind.PLACE, text, ScoresById::new).found;
    }

    private <C extends SimpleCollector> C search(Kind kind, String text, Supplier<C> collecting) {
        var query = new BooleanQuery.Builder().add(new TermQuery(new Term(KIND, kind.name())), Occur.FILTER);
        words(Spelling.key(text)).limit(MOST_WORDS).forEach(word -> query.add(holding(word), Occur.MUST));
        try {
            var searcher = searchers.acquire();
            try {
                return searcher.search(query.build(), new OneCollector<>(collecting));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query holding(String word) {
        var ways = new ArrayList<Query>();
        ways.add(worth(16, new TermQuery(new Term(NAME, word))));
        ways.add(worth(8, new PrefixQuery(new Term(NAME, word))));
        ways.add(worth(6, new PrefixQuery(new Term(ELSE, word))));
        if (word.length() >= SHORTEST_PART) {
            ways.add(worth(4, new PrefixQuery(new Term(PARTS, word))));
        }
        if (word.length() >= ONE_MISTAKE_FROM) {
            var alike = Alike.to(word, 1);
            ways.add(worth(3, new Alike(NAME, alike)));
            ways.add(worth(2, new Alike(ELSE, alike)));
        }
        if (word.length() >= TWO_MISTAKES_FROM) {
            var alike = Alike.to(word, 2);
            ways.add(worth(1, new Alike(NAME, alike)));
            ways.add(worth(1, new Alike(ELSE, alike)));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query worth(float points, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), points);
    }

    /** Searches go through the index in one thread, so that there is nothing to bring together. */
    private record OneCollector<C extends SimpleCollector>(Supplier<C> create) implements CollectorManager<C, C> {
        @Override
        public C newCollector() {
            return create.get();
        }

        @Override
        public C reduce(Collection<C> collectors) {
            return collectors.iterator().next();
        }
    }

    /** Few scores are possible, and thousands of companies may have the same. */
    private static final class NumbersByScore extends SimpleCollector {
        private final SortedMap<Float, IntStream.Builder> found = new TreeMap<>(Comparator.reverseOrder());
        private @Nullable NumericDocValues number;
        private @Nullable Scorable scorer;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            number = context.reader().getNumericDocValues(NUMBER);
        }

        @Override
        public void setScorer(Scorable present) {
            scorer = present;
        }

        @Override
        public void collect(int document) throws IOException {
            if (number != null && scorer != null && number.advanceExact(document)) {
                found.computeIfAbsent(scorer.score(), _ -> IntStream.builder()).add((int) number.longValue());
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }

    private static final class ScoresById extends SimpleCollector {
        private final Map<UUID, Float> found = new HashMap<>();
        private @Nullable NumericDocValues high;
        private @Nullable NumericDocValues low;
        private @Nullable Scorable scorer;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            high = context.reader().getNumericDocValues(ID_HIGH);
            low = context.reader().getNumericDocValues(ID_LOW);
        }

        @Override
        public void setScorer(Scorable present) {
            scorer = present;
        }

        @Override
        public void collect(int document) throws IOException {
            if (high != null
                    && low != null
                    && scorer != null
                    && high.advanceExact(document)
                    && low.advanceExact(document)) {
                found.put(new UUID(high.longValue(), low.longValue()), scorer.score());
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
