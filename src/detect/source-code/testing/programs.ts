/** Short programs as people paste them, written for these tests; `language` is what must be said of each. */
import type { CodeLanguage } from "../facts";

export interface Program {
  readonly language: CodeLanguage;
  /** Why this one: what is hard about it. */
  readonly because: string;
  readonly text: string;
}

export const PROGRAMS: readonly Program[] = [
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
    language: "java",
    because: "a package with annotations",
    text: `package com.northgate.ledger;

import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class PostingService {
    private final PostingRepository repository;

    public PostingService(PostingRepository repository) {
        this.repository = repository;
    }

    public List<Posting> openPostings(String account) {
        return repository.findByAccount(account);
    }
}`,
  },
  {
    language: "java",
    because: "a method without its class",
    text: `public static int longestRun(int[] values) {
    int best = 0;
    int run = 1;
    for (int i = 1; i < values.length; i++) {
        run = values[i] == values[i - 1] ? run + 1 : 1;
        best = Math.max(best, run);
    }
    System.out.println("longest: " + best);
    return best;
}`,
  },
  {
    language: "kotlin",
    because: "data classes and when",
    text: `data class Quote(val symbol: String, val price: Double)

fun describe(quote: Quote?): String = when {
    quote == null -> "none"
    quote.price > 100 -> "dear"
    else -> "cheap"
}

suspend fun load(symbol: String): Quote {
    val reply = client.get("/quotes/$symbol")
    return reply.body()
}`,
  },
  {
    language: "scala",
    because: "case classes and pattern matching",
    text: `import scala.collection.mutable.{Map, Set}

case class Trade(id: Long, amount: BigDecimal)

object Netting extends App {
  def net(trades: Seq[Trade]): BigDecimal =
    trades.map(_.amount).sum

  def label(trade: Trade): String = trade match {
    case Trade(_, amount) if amount > 0 => "buy"
    case _ => "sell"
  }
}`,
  },
  {
    language: "c",
    because: "headers, pointers and preprocessor",
    text: `#include <stdio.h>
#include <stdlib.h>
#define MOST 64

static int read_frame(uint8_t *buffer, size_t length)
{
    if (buffer == NULL || length < 4) {
        return -1;
    }
    memcpy(frame.header, buffer, 4);
    printf("length %zu\\n", length);
    return 0;
}`,
  },
  {
    language: "cpp",
    because: "the standard library and a class",
    text: `#include <vector>
#include <memory>

namespace pricing {
class Curve {
public:
  explicit Curve(std::vector<double> points) : points_(std::move(points)) {}
  double at(std::size_t index) const { return points_.at(index); }

private:
  std::vector<double> points_;
};
}`,
  },
  {
    language: "csharp",
    because: "properties and tasks",
    text: `using System;
using System.Threading.Tasks;

namespace Northgate.Billing
{
    public class InvoiceJob
    {
        public string Name { get; set; }
        public int Attempts { get; private set; }

        public async Task<bool> RunAsync(Invoice invoice)
        {
            if (string.IsNullOrEmpty(invoice.Number)) return false;
            await _store.SaveAsync(invoice);
            return true;
        }
    }
}`,
  },
  {
    language: "go",
    because: "errors and a method",
    text: `package queue

import (
	"context"
	"fmt"
)

func (q *Queue) Take(ctx context.Context) (*Job, error) {
	job, err := q.store.Next(ctx)
	if err != nil {
		return nil, fmt.Errorf("next job: %w", err)
	}
	defer q.mark(job)
	return job, nil
}`,
  },
  {
    language: "rust",
    because: "impl, match and macros",
    text: `use std::collections::HashMap;

pub struct Index {
    entries: HashMap<String, usize>,
}

impl Index {
    pub fn find(&self, key: &str) -> Option<usize> {
        match self.entries.get(key) {
            Some(at) => Some(*at),
            None => None,
        }
    }
}`,
  },
  {
    language: "swift",
    because: "optionals and a view",
    text: `import SwiftUI

struct BalanceView: View {
    @State private var balance: Double = 0

    var body: some View {
        Text("Balance: \\(balance)")
    }

    func refresh(account: Account?) -> Bool {
        guard let account = account else { return false }
        balance = account.balance
        return true
    }
}`,
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
  {
    language: "sql",
    because: "a report in capitals",
    text: `SELECT c.region, SUM(o.total) AS revenue
FROM orders o
JOIN customers c ON c.id = o.customer_id
WHERE o.placed_at >= DATE '2026-01-01'
GROUP BY c.region
ORDER BY revenue DESC;`,
  },
  {
    language: "sql",
    because: "tables in small letters",
    text: `create table if not exists payments (
  id bigint primary key,
  amount numeric(12, 2) not null,
  paid_at timestamptz
);
insert into payments (id, amount) values (1, 20.50);
select id, amount from payments
where amount > 10
order by paid_at desc;`,
  },
  {
    language: "shell",
    because: "a script with tests and loops",
    text: `#!/bin/bash
set -euo pipefail

for file in "$1"/*.log; do
  if [[ -s "$file" ]]; then
    gzip "$file"
  fi
done
echo "finished \${1}"`,
  },
  {
    language: "powershell",
    because: "cmdlets and parameters",
    text: `param(
    [string]$Server,
    [int]$Days = 30
)
$limit = (Get-Date).AddDays(-$Days)
$old = Get-ChildItem -Path "D:\\logs" | Where-Object { $_.LastWriteTime -lt $limit }
foreach ($file in $old) {
    Remove-Item $file.FullName
    Write-Host "removed $($file.Name)"
}`,
  },
  {
    language: "html",
    because: "a page",
    text: `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Stock</title>
</head>
<body>
  <div class="list" id="stock"></div>
  <button type="submit">Reload</button>
</body>
</html>`,
  },
  {
    language: "css",
    because: "rules",
    text: `.card {
  display: flex;
  padding: 12px 16px;
  border-radius: 6px;
}

.card > .title {
  font-weight: 600;
  color: #223344;
}`,
  },
  {
    language: "yaml",
    because: "a deployment of containers",
    text: `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ledger
spec:
  replicas: 3
  selector:
    matchLabels:
      app: ledger
  template:
    spec:
      containers:
        - name: ledger
          image: registry/ledger:4.2`,
  },
  {
    language: "yaml",
    because: "a build pipeline",
    text: `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: test
        run: npm test`,
  },
  {
    language: "terraform",
    because: "resources and variables",
    text: `variable "region" {
  default = "eu-central-1"
}

resource "aws_s3_bucket" "archive" {
  bucket = "northgate-archive"
  tags = {
    team = var.team
  }
}

output "bucket" {
  value = aws_s3_bucket.archive.id
}`,
  },
  {
    language: "vba",
    because: "a macro",
    text: `Option Explicit

Sub FillTotals()
    Dim row As Long
    Dim total As Double
    For row = 2 To 200
        total = total + Cells(row, 3).Value
    Next row
    If total > 0 Then
        MsgBox "Total: " & total
    End If
End Sub`,
  },
  {
    language: "cobol",
    because: "divisions and pictures",
    text: `       IDENTIFICATION DIVISION.
       PROGRAM-ID. INTEREST.
       DATA DIVISION.
       WORKING-STORAGE SECTION.
       01 WS-AMOUNT PIC 9(7)V99.
       01 WS-RATE PIC 9V999.
       PROCEDURE DIVISION.
           MOVE 1000 TO WS-AMOUNT
           COMPUTE WS-AMOUNT = WS-AMOUNT * WS-RATE
           DISPLAY "AMOUNT " WS-AMOUNT
           STOP RUN.`,
  },
  {
    language: "abap",
    because: "a report over tables",
    text: `REPORT zopen_items.
DATA: lt_items TYPE TABLE OF bsid.
DATA ls_item TYPE bsid.
SELECT * FROM bsid INTO TABLE lt_items WHERE bukrs = '1000'.
LOOP AT lt_items INTO ls_item.
  WRITE: / ls_item-kunnr, ls_item-dmbtr.
ENDLOOP.`,
  },
];
