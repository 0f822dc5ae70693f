// Reads Kafka records as JSON lines {key, headers, value}, decodes each as a CloudEvent in Kafka's binary mode with strict
// validation, and writes what it understood as JSON lines. A record it refuses ends the program.
import { createInterface } from "node:readline";
import { CloudEvent, Kafka } from "cloudevents";

for await (const line of createInterface({ input: process.stdin })) {
  const record = JSON.parse(line);
  if (!Kafka.isEvent(record)) {
    throw new Error(`No CloudEvent: ${line}`);
  }
  const event = Kafka.toEvent({ ...record, body: record.value });
  if (!(event instanceof CloudEvent)) {
    throw new Error(`Several events in one record: ${line}`);
  }
  event.validate();
  console.log(JSON.stringify(event));
}
