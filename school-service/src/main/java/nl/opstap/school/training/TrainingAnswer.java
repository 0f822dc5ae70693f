package nl.opstap.school.training;

import java.util.List;

/** All modules of the training of a school, as one student stands in them. */
record TrainingAnswer(String name, List<ModuleAnswer> modules) {}
