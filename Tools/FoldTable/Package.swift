// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "FoldTable",
  targets: [.executableTarget(name: "FoldTable")],
  swiftLanguageModes: [.v6]
)
