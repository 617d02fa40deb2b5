import type { ComponentChildren } from "preact";

interface FactsProps {
  readonly title: string;
  /** Name and value; a row without a value is left out. */
  readonly rows: readonly (readonly [string, string | number | null])[];
  readonly children?: ComponentChildren;
}

/** A titled card of names and values. */
export function Facts({ title, rows, children }: FactsProps) {
  return (
    <section class="card">
      <h2>{title}</h2>
      <dl class="facts">
        {rows
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {children}
    </section>
  );
}
