package nl.opstap.company.browsing;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Words that are a few typing mistakes away from another. A {@link FuzzyQuery} works out what is alike again for each field and
 * for each smaller number of mistakes, which takes longer than the search itself; this takes it ready made.
 */
final class Alike extends MultiTermQuery {
    private static final int SAME_AT_THE_START = 1;

    private final CompiledAutomaton alike;

    Alike(String field, CompiledAutomaton alike) {
        super(field, CONSTANT_SCORE_REWRITE);
        this.alike = alike;
    }

    /** What differs by so many mistakes at most, of which two letters swapped are one; the first letter is always right. */
    static CompiledAutomaton to(String word, int mistakes) {
        return FuzzyQuery.getFuzzyAutomaton(word, mistakes, SAME_AT_THE_START, true);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return alike.getTermsEnum(terms);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return getField() + " alike";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof Alike another && alike.equals(another.alike);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), alike);
    }
}
