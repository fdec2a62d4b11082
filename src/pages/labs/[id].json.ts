import { readLabs } from '../../authoring/read-labs.ts';
export async function getStaticPaths() { return (await readLabs()).map(({ lab }) => ({ params: { id: lab.id }, props: { lab } })); }
export const GET = ({ props }: any) => new Response(JSON.stringify(props.lab));
