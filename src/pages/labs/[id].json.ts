// The playable lab, as the workbench fetches it.
import type { APIRoute, GetStaticPaths } from 'astro';
import { compileLab } from '../../authoring/compile-lab.ts';
import { labWithShapes } from '../../authoring/shapes.ts';
import { labIds } from '../../authoring/read-labs.ts';

export const getStaticPaths = (() => labIds().map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => Response.json(await labWithShapes(compileLab(params['id'] ?? '')));
