// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "minqing",
  products: [
    .executable(name: "minqing", targets: ["minqing"]),
    .library(name: "Xapian", targets: ["Xapian"]),
    .library(name: "ChineseText", targets: ["ChineseText"]),
    .library(name: "Records", targets: ["Records"]),
    .library(name: "Search", targets: ["Search"]),
    .library(name: "Archiving", targets: ["Archiving"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Without its trait, which brings Foundation and its size.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // The search engine, from the system's library up to Swift.
    .systemLibrary(
      name: "CXapianSystem",
      pkgConfig: "xapian-core",
      providers: [.apt(["libxapian-dev"])]
    ),
    .target(
      name: "CXapian",
      dependencies: ["CXapianSystem"],
      cxxSettings: [.enableWarning("all"), .treatAllWarnings(as: .error)]
    ),
    .target(name: "Xapian", dependencies: ["CXapian"], swiftSettings: strict),

    // Chinese text: folding, terms, numerals, dates.
    .target(name: "CFolding"),
    .target(name: "ChineseText", dependencies: ["CFolding"], swiftSettings: strict),

    // Records and what is made of them, each target importing only those above it.
    .target(
      name: "Records",
      dependencies: ["ChineseText", "Yams", crypto],
      swiftSettings: strict
    ),
    .target(
      name: "Duplicates",
      dependencies: ["ChineseText", "Records"],
      swiftSettings: strict
    ),
    .target(
      name: "Importing",
      dependencies: ["ChineseText", "Duplicates", "Records", subprocess, system],
      swiftSettings: strict
    ),
    .target(
      name: "Search",
      dependencies: ["ChineseText", "Records", "Xapian"],
      swiftSettings: strict
    ),
    .target(
      name: "Issues",
      dependencies: ["ChineseText", "Records", "Search"],
      swiftSettings: strict
    ),
    .target(
      name: "Checking",
      dependencies: ["ChineseText", "Duplicates", "Issues", "Records", "Search"],
      swiftSettings: strict
    ),
    // Tables that open in a spreadsheet, through the system's library.
    .systemLibrary(
      name: "CXlsxWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"])]
    ),
    .target(
      name: "Archiving",
      dependencies: [
        "ChineseText", "CXlsxWriter", "Checking", "Duplicates", "Records", crypto, mustache,
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "minqing",
      dependencies: [
        "Archiving", "ChineseText", "Checking", "Duplicates", "Importing", "Issues", "Records",
        "Search",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "XapianTests", dependencies: ["Xapian", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ChineseTextTests", dependencies: ["ChineseText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RecordsTests", dependencies: ["TestSupport", "Records", "ChineseText", "Yams"],
      swiftSettings: strict),
    .testTarget(
      name: "DuplicatesTests", dependencies: ["TestSupport", "Duplicates", "Records"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportingTests", dependencies: ["TestSupport", "Importing", "Records", "ChineseText"],
      swiftSettings: strict),
    .testTarget(
      name: "SearchTests",
      dependencies: ["TestSupport", "Search", "Records", "ChineseText", "Xapian"],
      swiftSettings: strict),
    .testTarget(
      name: "IssuesTests",
      dependencies: ["ChineseText", "Issues", "Search", "Records", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CheckingTests", dependencies: ["Checking", "Records", "ChineseText"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchivingTests",
      dependencies: ["Archiving", "Records", "ChineseText"],
      swiftSettings: strict),
    .testTarget(
      name: "minqingTests",
      dependencies: ["Records", "TestSupport", "minqing", subprocess, system],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
