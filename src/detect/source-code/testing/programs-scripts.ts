/** Short programs as people paste them, written for these tests: languages of scripts. */
import type { Program } from "./program";

export const SCRIPTED: readonly Program[] = [
  {
    language: "javascript",
    because: "modules and arrow functions",
    text: `import express from "express";
const app = express();
app.use(express.json());

app.get("/orders/:id", async (request, response) => {
  const order = await orders.find(request.params.id);
  if (!order) {
    return response.status(404).end();
  }
  response.json(order);
});`,
  },
  {
    language: "javascript",
    because: "no semicolons and require",
    text: `const fs = require('fs')
const rows = fs.readFileSync('stock.csv', 'utf8').split('\\n')

function total(rows) {
  let sum = 0
  for (const row of rows) sum += Number(row.split(',')[2])
  return sum
}

console.log(total(rows))`,
  },
  {
    language: "typescript",
    because: "types and an interface",
    text: `export interface Shipment {
  readonly id: string;
  weight: number;
  carrier?: Carrier;
}

export function heaviest(list: readonly Shipment[]): Shipment | undefined {
  return list.reduce((best, next) => (next.weight > best.weight ? next : best));
}`,
  },
  {
    language: "typescript",
    because: "a class of a framework with decorators",
    text: `@Injectable()
export class LedgerService {
  private readonly cache = new Map<string, Entry>();

  constructor(private readonly http: HttpClient) {}

  async load(id: string): Promise<Entry> {
    const known = this.cache.get(id);
    if (known) return known;
    return this.http.get(\`/ledger/\${id}\`);
  }
}`,
  },
  {
    language: "python",
    because: "functions, loops and a docstring",
    text: `def reconcile(entries, statement):
    """Match entries with the lines of a statement.

    Returns those that have no partner.
    """
    open_lines = {line.reference: line for line in statement}
    missing = []
    for entry in entries:
        if entry.reference not in open_lines:
            missing.append(entry)
    return missing`,
  },
  {
    language: "python",
    because: "imports and a script's begin",
    text: `#!/usr/bin/env python3
import pandas as pd
from sklearn.linear_model import LogisticRegression

df = pd.read_csv("churn.csv")
model = LogisticRegression(max_iter=500)
model.fit(df[["tenure", "calls"]], df["left"])

if __name__ == "__main__":
    print(model.coef_)`,
  },
  {
    language: "ruby",
    because: "blocks and a model",
    text: `require "csv"

class Import < ApplicationRecord
  belongs_to :customer
  validates :name, presence: true

  def rows
    CSV.foreach(path, headers: true) do |row|
      yield row.to_h unless row.empty?
    end
  end
end`,
  },
  {
    language: "php",
    because: "variables and a namespace",
    text: `<?php
namespace Northgate\\Shop;

use Northgate\\Cart\\Basket;

class Checkout
{
    public function total(Basket $basket): float
    {
        $sum = 0.0;
        foreach ($basket->items as $item) {
            $sum += $item->price * $item->quantity;
        }
        return $sum;
    }
}`,
  },
  {
    language: "perl",
    because: "sigils and a regular expression",
    text: `use strict;
use warnings;

sub parse_line {
    my ($line) = @_;
    my %record;
    if ($line =~ /^(\\w+)=(.*)$/) {
        $record{$1} = $2;
    }
    return \\%record;
}`,
  },
  {
    language: "lua",
    because: "locals and then",
    text: `local cache = require("cache")

function M.lookup(key, ttl)
  local value = cache.get(key)
  if value == nil then
    value = fetch(key)
    cache.set(key, value, ttl)
  end
  return value
end`,
  },
  {
    language: "r",
    because: "arrows and pipes",
    text: `library(dplyr)
library(ggplot2)

sales <- read.csv("sales.csv")
summary <- sales %>%
  group_by(region) %>%
  summarise(total = sum(amount, na.rm = TRUE))

ggplot(summary, aes(region, total)) + geom_col()`,
  },
];
