/** The journey of one student through a running stack, told step by step. */
package nl.opstap.system.demo;
