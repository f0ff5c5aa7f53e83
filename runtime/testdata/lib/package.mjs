var r=class{constructor(e){this.width=e}width;check(e){if(this.width>e)throw new RangeError(`width ${this.width} is above ${e}`)}};export{r as Box};
//# sourceMappingURL=package.mjs.map
