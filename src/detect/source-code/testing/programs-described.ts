/** Short programs as people paste them, written for these tests: data, shells, pages, machines, and what is older than all of them. */
import type { Program } from "./program";

export const DESCRIBED: readonly Program[] = [
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
