/** The croquette itself, for the places where the brand may be seen. */
export function Brand({ size = 28 }: { readonly size?: number }) {
  return <img className="brand" src="/croquette.svg" width={size} height={size} alt="" />;
}
