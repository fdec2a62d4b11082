import { readLabs } from '../../authoring/read-labs.ts';
export async function getStaticPaths() { return (await readLabs()).map(({ lab, pack }) => ({ params: { id: lab.id }, props: { pack } })); }
export const GET = ({ props }: any) => new Response(JSON.stringify(props.pack));
