package nl.opstap.company.links;

/** What a link shows. The purpose tells the reader's screen which page it is. */
public interface LinkPage {
    String purpose();
}
