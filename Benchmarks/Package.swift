// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "minqing-benchmarks",
  dependencies: [
    .package(name: "minqing", path: ".."),
    // Its default traits bring interposers that count allocations; times are wanted here.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Minqing",
      dependencies: [
        .product(name: "ChineseText", package: "minqing"),
        .product(name: "Records", package: "minqing"),
        .product(name: "Search", package: "minqing"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Minqing",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
    )
  ],
  swiftLanguageModes: [.v6]
)
