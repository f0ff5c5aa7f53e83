// v8: the engine is another one; what it has in common with V8 is that it has a heap.
const { failure } = native;
exports.getHeapStatistics = () => native.heap();
exports.startupSnapshot = { isBuildingSnapshot: () => false };
for (const name of ['cachedDataVersionTag', 'deserialize', 'getHeapCodeStatistics', 'getHeapSnapshot', 'getHeapSpaceStatistics', 'serialize', 'setFlagsFromString',
  'setHeapSnapshotNearHeapLimit', 'stopCoverage', 'takeCoverage', 'writeHeapSnapshot']) {
  exports[name] = { [name]() {
    throw failure('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
      `v8.${name}(): the engine is not V8; process.memoryUsage() tells the memory, structuredClone() copies values, and JSON writes them`);
  } }[name];
}
