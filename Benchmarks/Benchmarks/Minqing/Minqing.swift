import Benchmark
import ChineseText
import Foundation
import Records
import Search

// MINQING_BENCH names a folder that measure.sh has filled: `corpus`, and its index in `index`.
let benchmarks: @Sendable () -> Void = {
  let sample = Sample.shared

  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], warmupIterations: 50, maxDuration: .seconds(10), maxIterations: 1_000)

  // Each iteration takes the next phrase, so the median is over the phrases too.
  Benchmark("search/top 10 with exact count") { benchmark in
    let phrase = sample.nextPhrase()
    var request = SearchRequest(phrase.query)
    request.facets = []
    request.passages = 0
    benchmark.startMeasurement()
    blackHole(try sample.index.search(request))
    benchmark.stopMeasurement()
  }

  Benchmark("search/the same with facets and passages") { benchmark in
    let phrase = sample.nextPhrase()
    benchmark.startMeasurement()
    blackHole(try sample.index.search(SearchRequest(phrase.query)))
    benchmark.stopMeasurement()
  }

  Benchmark("freshness/a glance at an unchanged corpus") { _ in
    blackHole(Freshness.glance(at: sample.corpus, indexedIn: sample.folder))
  }

  Benchmark("freshness/an update with nothing to do") { _ in
    blackHole(try Indexer(corpus: sample.corpus, folder: sample.folder).update())
  }

  Benchmark("text/fold 1 MB") { _ in
    blackHole(FoldedText(sample.megabyte, joiningWraps: true))
  }

  Benchmark("records/read 1,000 from memory") { _ in
    for (path, bytes) in sample.files { blackHole(Record(path: path, data: bytes)) }
  }

  Benchmark("index/build 1,000 records", configuration: .init(maxIterations: 20)) { _ in
    blackHole(try sample.smallIndexer.rebuild())
  }
}
