import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

const PAGE_GLOBALS = [
  "fetch",
  "JSON",
  "Promise",
  "Map",
  "Set",
  "WeakMap",
  "WeakSet",
  "Reflect",
  "XMLHttpRequest",
  "WebSocket",
  "Request",
  "Response",
  "FormData",
  "Blob",
  "TextDecoder",
  "TextEncoder",
  "MessageChannel",
  "setTimeout",
  "clearTimeout",
  "addEventListener",
];

export default tseslint.config(
  {
    ignores: [
      "node_modules/**",
      ".output/**",
      ".wxt/**",
      ".sluice/**",
      "training/**",
      "models/**",
      "test-results/**",
      "**/*.mjs",
      "eslint.config.js",
    ],
  },
  ...tseslint.configs.recommended,
  regexp.configs["flat/recommended"],
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/require-await": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-eval": "error",
      "no-new-func": "error",
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": "off",
      // Word lists name every spelling, also where one pattern happens to cover another.
      "regexp/no-dupe-disjunctions": "off",
      "regexp/no-contradiction-with-assertion": "off",
      "regexp/prefer-named-capture-group": "off",
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo|fixme)$/]",
          message: "A skipped test tests nothing: mend it or delete it.",
        },
      ],
    },
  },
  {
    files: ["src/page/**/*.ts"],
    ignores: ["src/page/natives.ts", "src/page/natives-answers.ts", "src/page/**/*.test.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...PAGE_GLOBALS.map((name) => ({
          name,
          message: "Page scripts can replace it: take it from page/natives.ts.",
        })),
      ],
    },
  },
);
