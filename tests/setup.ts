import { afterEach, expect, vi } from "vitest";

// A stray console.error is a defect that nobody looked at: it fails the test it appears in.
const complaints = vi.spyOn(console, "error");

afterEach(() => {
  const said = complaints.mock.calls.map((call) => call.join(" "));
  complaints.mockClear();
  expect(said).toEqual([]);
});
