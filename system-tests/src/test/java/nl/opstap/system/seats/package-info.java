/** Seats under attack: many schools, few seats, and parts that die in the middle of it. */
package nl.opstap.system.seats;
