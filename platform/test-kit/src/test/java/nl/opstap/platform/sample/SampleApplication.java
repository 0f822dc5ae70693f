package nl.opstap.platform.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A small service on which the platform and its test kit are tried. */
@SpringBootApplication
public class SampleApplication {}
