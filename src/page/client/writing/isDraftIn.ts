/** Whether what a mutation that records claims answered tells of a draft, which waits for somebody else. */
export function isDraftIn(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('claims' in answer)) return false;
  const { claims } = answer;
  return (
    Array.isArray(claims) && claims.some((claim: { readonly status?: unknown }) => claim.status === 'DRAFT')
  );
}
