/** The interface in OpenAPI 3.1; a test holds it to the routes that exist. */

const problem = {
  description: "Problem details (RFC 9457)",
  content: { "application/problem+json": {} },
};
const device = [{ device: [] }];
const admin = [{ admin: [] }];
const answers = (ok: Record<string, unknown>, ...errors: number[]) => ({
  ...ok,
  ...Object.fromEntries(errors.map((status) => [String(status), problem])),
});
const json = (description: string) => ({ description, content: { "application/json": {} } });
const body = (properties: Record<string, unknown>, required: readonly string[]) => ({
  required: true,
  content: { "application/json": { schema: { type: "object", properties, required } } },
});
const text = { type: "string" };

export const OPENAPI = {
  openapi: "3.1.0",
  info: {
    title: "Sluice admin endpoint",
    version: "1",
    description:
      "Signed policies for devices, and their events. Events never hold prompt text or matches.",
  },
  components: {
    securitySchemes: {
      device: {
        type: "http",
        scheme: "bearer",
        description: "The device's own key, from enrolment",
      },
      admin: { type: "http", scheme: "bearer", description: "The admin token, printed at start" },
    },
  },
  paths: {
    "/v1/enrol": {
      post: {
        summary: "Exchange the enrolment token for a device key",
        requestBody: body(
          { tenant: text, token: text, extension: text, browser: text, group: text },
          ["tenant", "token", "extension", "browser"],
        ),
        responses: answers({ "201": json("`device` and `key`") }, 400, 401, 403, 413, 422, 429),
      },
    },
    "/v1/policy": {
      get: {
        summary: "The signed policy of a group",
        security: device,
        parameters: [{ name: "group", in: "query", schema: text }],
        responses: answers(
          {
            "200": { description: "Compact JWS, EdDSA", content: { "application/jose": {} } },
            "304": { description: "Unchanged" },
          },
          401,
          403,
          404,
        ),
      },
    },
    "/v1/company-data/{sha256}": {
      get: {
        summary: "A pack of company data that a policy names",
        security: device,
        parameters: [{ name: "sha256", in: "path", required: true, schema: text }],
        responses: answers(
          { "200": { description: "The pack", content: { "application/octet-stream": {} } } },
          401,
          403,
          404,
        ),
      },
    },
    "/v1/model-packs/{sha256}": {
      get: {
        summary:
          "A model's pack that a policy names; one range of bytes, for a download that goes on",
        security: device,
        parameters: [
          { name: "sha256", in: "path", required: true, schema: text },
          { name: "range", in: "header", schema: text },
          { name: "if-range", in: "header", schema: text },
        ],
        responses: answers(
          {
            "200": { description: "The pack", content: { "application/octet-stream": {} } },
            "206": { description: "A part", content: { "application/octet-stream": {} } },
          },
          401,
          403,
          404,
          416,
        ),
      },
    },
    "/v1/events": {
      post: {
        summary: "Deliver up to 100 events; idempotent by event id",
        security: device,
        requestBody: body({ events: { type: "array", maxItems: 100 } }, ["events"]),
        responses: answers(
          { "200": json("`accepted`, `duplicate`, `rejected`") },
          400,
          401,
          403,
          413,
          422,
          429,
        ),
      },
    },
    "/v1/health": {
      get: { summary: "Is the database there?", responses: answers({ "200": json("`ok`") }, 503) },
    },
    "/.well-known/jwks.json": {
      get: { summary: "Keys that sign policies", responses: { "200": json("JWK Set") } },
    },
    "/openapi.json": {
      get: { summary: "This document", responses: { "200": json("OpenAPI 3.1") } },
    },
    "/v1/admin/policies": {
      get: {
        summary: "Published versions",
        security: admin,
        responses: answers({ "200": json("`policies`") }, 401),
      },
      post: {
        summary: "Validate, sign and publish a policy",
        security: admin,
        parameters: [{ name: "group", in: "query", schema: text }],
        requestBody: { required: true, content: { "application/json": {} } },
        responses: answers({ "201": json("`version`, `warnings`") }, 400, 401, 413, 422),
      },
    },
    "/v1/admin/company-data": {
      get: {
        summary: "Packs of company data, without their bytes",
        security: admin,
        responses: answers({ "200": json("`companyData`") }, 401),
      },
      post: {
        summary: "Add a pack of company data, for policies to name",
        security: admin,
        requestBody: { required: true, content: { "application/octet-stream": {} } },
        responses: answers({ "201": json("`sha256`, `kind`, `size`") }, 401, 413, 422),
      },
    },
    "/v1/admin/models": {
      get: {
        summary: "Packs of models, without their bytes",
        security: admin,
        responses: answers({ "200": json("`models`") }, 401),
      },
      post: {
        summary: "Add a model's pack, signed by a release key, for policies to name",
        security: admin,
        requestBody: { required: true, content: { "application/octet-stream": {} } },
        responses: answers({ "201": json("`id`, `version`, `sha256`, `size`") }, 401, 413, 422),
      },
    },
    "/v1/admin/devices": {
      get: {
        summary: "Devices",
        security: admin,
        responses: answers({ "200": json("`devices`") }, 401),
      },
    },
    "/v1/admin/events": {
      get: {
        summary: "Newest events",
        security: admin,
        parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 1000 } }],
        responses: answers({ "200": json("`events`") }, 401, 422),
      },
    },
  },
} as const;
