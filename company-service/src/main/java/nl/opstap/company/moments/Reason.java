package nl.opstap.company.moments;

/** Why somebody contacted a company that another had just contacted. Fixed answers, because the whole region reads them. */
public enum Reason {
    COMPANY_ASKED,
    AGREED_WITH_OTHER,
    URGENT,
    OTHER
}
