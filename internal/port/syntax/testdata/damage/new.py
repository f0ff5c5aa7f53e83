type A = int; type B[T: int, *U, **V] = dict[T, U]
def f[T](x: T, *y: *U) -> T: return x
class C[T](D, k=1): x = T
print(f"{a["b"]} {f"{f'{1}'}"} {'\n'.join(x)} {x!r:{y:{z}}} {
    x  # comment
}")
x[*a, 1:2]; x[b := 1]; x[*c]
@d.e[0](1)
async def g(): return [x async for x in [y async for y in z]]
for x in *a, b: yield_ = f"{x:{'{'}>10}}}" if y else f'''{x
:>3
}'''
f"{lambda_:x}" f"{x, *y}" f"{ {1: 2}[1] }" f"{x:{y}{z}w}" rf"{x:\d}\{z}" f"\{x}" f"{x=!r:^20}" f"{x = }" f"{x!=y}" f"{x==y=}"
