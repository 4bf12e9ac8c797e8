import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

const remoteAddress = "198.51.100.7";

test("a visitor cannot choose his address by a header when no proxy stands in front", () => {
  expect(clientAddress({ remoteAddress, forwardedFor: "203.0.113.9", trustedProxies: 0 })).toBe(remoteAddress);
});

test("behind one proxy the address counts that the proxy added, not what the visitor wrote before it", () => {
  const forwardedFor = "1.1.1.1, 203.0.113.9";
  expect(clientAddress({ remoteAddress, forwardedFor, trustedProxies: 1 })).toBe("203.0.113.9");
});

test("behind two proxies the last but one counts", () => {
  const forwardedFor = "1.1.1.1, 203.0.113.9, 10.0.0.2";
  expect(clientAddress({ remoteAddress, forwardedFor, trustedProxies: 2 })).toBe("203.0.113.9");
});

test("a header that is missing, too short or no address leaves the connection's own address", () => {
  expect(clientAddress({ remoteAddress, forwardedFor: undefined, trustedProxies: 1 })).toBe(remoteAddress);
  expect(clientAddress({ remoteAddress, forwardedFor: "203.0.113.9", trustedProxies: 2 })).toBe(remoteAddress);
  expect(clientAddress({ remoteAddress, forwardedFor: "nonsense", trustedProxies: 1 })).toBe(remoteAddress);
});

test("all addresses of one IPv6 network count as one, however they are written", () => {
  const network = (address: string) =>
    clientAddress({ remoteAddress: address, forwardedFor: undefined, trustedProxies: 0 });
  expect(network("2001:db8:1:2::1")).toBe("2001:db8:1:2::/64");
  expect(network("2001:0DB8:0001:0002:ffff:ffff:ffff:ffff")).toBe("2001:db8:1:2::/64");
  expect(network("::1")).toBe("0:0:0:0::/64");
  expect(network("::ffff:198.51.100.7")).toBe("198.51.100.7");
});
