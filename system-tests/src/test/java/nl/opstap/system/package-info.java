/** The whole system at work: the demo, journeys in a browser, faults and benchmarks. */
package nl.opstap.system;
