/** Short programs as people paste them, written for these tests: languages that are compiled. */
import type { Program } from "./program";

export const COMPILED: readonly Program[] = [
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
];
