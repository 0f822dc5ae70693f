// Reads Kafka records as JSON lines {key, headers, value}, decodes each as a CloudEvent in Kafka's binary mode with strict
// validation, and writes what it understood as JSON lines. A record it refuses ends the program.
import { createInterface } from "node:readline";
import { CloudEvent, Kafka } from "cloudevents";

// The package knows no event without data: for a tombstone it gets empty data, which is taken out again.
const NOTHING = Buffer.alloc(0);

for await (const line of createInterface({ input: process.stdin })) {
  const record = JSON.parse(line);
  const value = record.value ?? NOTHING;
  if (!Kafka.isEvent(record)) {
    throw new Error(`No CloudEvent: ${line}`);
  }
  let event = Kafka.toEvent({ ...record, value, body: value });
  if (!(event instanceof CloudEvent)) {
    throw new Error(`Several events in one record: ${line}`);
  }
  if (value === NOTHING) {
    event = event.cloneWith({ data: undefined, data_base64: undefined });
  }
  event.validate();
  console.log(JSON.stringify(event));
}
