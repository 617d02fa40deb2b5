/** The little of SQL that both databases share: numbered parameters, rows as objects. */
export interface Sql {
  query<Row>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Several statements without parameters. */
  run(text: string): Promise<void>;
  close(): Promise<void>;
}
