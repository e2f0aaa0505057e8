// Made by `deno run -A tools/generate_plotting_data.ts` from Python's Bokeh. Do not edit.

/** The name of a provider of tiles. */
export type TileProviderName =
  | "OpenStreetMap.Mapnik"
  | "OpenStreetMap.DE"
  | "OpenStreetMap.CH"
  | "OpenStreetMap.France"
  | "OpenStreetMap.HOT"
  | "OpenStreetMap.BZH"
  | "OpenStreetMap.CAT"
  | "MapTilesAPI.OSMEnglish"
  | "MapTilesAPI.OSMFrancais"
  | "MapTilesAPI.OSMEspagnol"
  | "OpenSeaMap"
  | "OPNVKarte"
  | "OpenTopoMap"
  | "OpenRailwayMap"
  | "SafeCast"
  | "Stadia.AlidadeSmooth"
  | "Stadia.AlidadeSmoothDark"
  | "Stadia.AlidadeSatellite"
  | "Stadia.OSMBright"
  | "Stadia.Outdoors"
  | "Stadia.StamenToner"
  | "Stadia.StamenTonerBackground"
  | "Stadia.StamenTonerLines"
  | "Stadia.StamenTonerLabels"
  | "Stadia.StamenTonerLite"
  | "Stadia.StamenTonerDark"
  | "Stadia.StamenTonerBlacklite"
  | "Stadia.StamenWatercolor"
  | "Stadia.StamenTerrain"
  | "Stadia.StamenTerrainBackground"
  | "Stadia.StamenTerrainLabels"
  | "Stadia.StamenTerrainLines"
  | "Thunderforest.OpenCycleMap"
  | "Thunderforest.Transport"
  | "Thunderforest.TransportDark"
  | "Thunderforest.SpinalMap"
  | "Thunderforest.Landscape"
  | "Thunderforest.Outdoors"
  | "Thunderforest.Pioneer"
  | "Thunderforest.MobileAtlas"
  | "Thunderforest.Neighbourhood"
  | "Thunderforest.Atlas"
  | "BaseMapDE.Color"
  | "BaseMapDE.Grey"
  | "CyclOSM"
  | "Jawg.Streets"
  | "Jawg.Terrain"
  | "Jawg.Lagoon"
  | "Jawg.Sunny"
  | "Jawg.Dark"
  | "Jawg.Light"
  | "Jawg.Matrix"
  | "MapBox"
  | "MapTiler.Streets"
  | "MapTiler.Basic"
  | "MapTiler.Bright"
  | "MapTiler.Pastel"
  | "MapTiler.Positron"
  | "MapTiler.Hybrid"
  | "MapTiler.Toner"
  | "MapTiler.Topo"
  | "MapTiler.Voyager"
  | "MapTiler.Ocean"
  | "MapTiler.Backdrop"
  | "MapTiler.Dataviz"
  | "MapTiler.DatavizLight"
  | "MapTiler.DatavizDark"
  | "MapTiler.Aquarelle"
  | "MapTiler.Landscape"
  | "MapTiler.Openstreetmap"
  | "MapTiler.Outdoor"
  | "MapTiler.Satellite"
  | "MapTiler.Winter"
  | "MapTiler.Basic4326"
  | "MapTiler.Topographique"
  | "MapTiler.Terrain"
  | "TomTom.Basic"
  | "TomTom.Hybrid"
  | "TomTom.Labels"
  | "Esri.WorldStreetMap"
  | "Esri.WorldTopoMap"
  | "Esri.WorldImagery"
  | "Esri.WorldTerrain"
  | "Esri.WorldShadedRelief"
  | "Esri.WorldPhysical"
  | "Esri.OceanBasemap"
  | "Esri.NatGeoWorldMap"
  | "Esri.WorldGrayCanvas"
  | "Esri.ArcticImagery"
  | "Esri.ArcticOceanBase"
  | "Esri.ArcticOceanReference"
  | "Esri.AntarcticImagery"
  | "Esri.AntarcticBasemap"
  | "OpenWeatherMap.Clouds"
  | "OpenWeatherMap.CloudsClassic"
  | "OpenWeatherMap.Precipitation"
  | "OpenWeatherMap.PrecipitationClassic"
  | "OpenWeatherMap.Rain"
  | "OpenWeatherMap.RainClassic"
  | "OpenWeatherMap.Pressure"
  | "OpenWeatherMap.PressureContour"
  | "OpenWeatherMap.Wind"
  | "OpenWeatherMap.Temperature"
  | "OpenWeatherMap.Snow"
  | "HERE.exploreDay"
  | "HERE.liteDay"
  | "HERE.logisticsDay"
  | "HERE.topoDay"
  | "HERE.logisticsNight"
  | "HERE.exploreNight"
  | "HERE.topoNight"
  | "HERE.liteNight"
  | "HERE.exploreSatelliteDay"
  | "HERE.liteSatelliteDay"
  | "HERE.logisticsSatelliteDay"
  | "HERE.basicMap"
  | "HERE.mapLabels"
  | "HERE.trafficFlow"
  | "HERE.carnavDayGrey"
  | "HERE.hybridDay"
  | "HERE.hybridDayMobile"
  | "HERE.hybridDayTransit"
  | "HERE.hybridDayGrey"
  | "HERE.pedestrianDay"
  | "HERE.pedestrianNight"
  | "HERE.satelliteDay"
  | "HERE.terrainDay"
  | "HERE.terrainDayMobile"
  | "FreeMapSK"
  | "MtbMap"
  | "CartoDB.Positron"
  | "CartoDB.PositronNoLabels"
  | "CartoDB.PositronOnlyLabels"
  | "CartoDB.DarkMatter"
  | "CartoDB.DarkMatterNoLabels"
  | "CartoDB.DarkMatterOnlyLabels"
  | "CartoDB.Voyager"
  | "CartoDB.VoyagerNoLabels"
  | "CartoDB.VoyagerOnlyLabels"
  | "CartoDB.VoyagerLabelsUnder"
  | "HikeBike.HikeBike"
  | "HikeBike.HillShading"
  | "BasemapAT.basemap"
  | "BasemapAT.grau"
  | "BasemapAT.overlay"
  | "BasemapAT.terrain"
  | "BasemapAT.surface"
  | "BasemapAT.highdpi"
  | "BasemapAT.orthofoto"
  | "nlmaps.standaard"
  | "nlmaps.pastel"
  | "nlmaps.grijs"
  | "nlmaps.water"
  | "nlmaps.luchtfoto"
  | "NASAGIBS.ModisTerraTrueColorCR"
  | "NASAGIBS.ModisTerraBands367CR"
  | "NASAGIBS.ViirsEarthAtNight2012"
  | "NASAGIBS.ModisTerraLSTDay"
  | "NASAGIBS.ModisTerraSnowCover"
  | "NASAGIBS.ModisTerraAOD"
  | "NASAGIBS.ModisTerraChlorophyll"
  | "NASAGIBS.ModisTerraBands721CR"
  | "NASAGIBS.ModisAquaTrueColorCR"
  | "NASAGIBS.ModisAquaBands721CR"
  | "NASAGIBS.ViirsTrueColorCR"
  | "NASAGIBS.BlueMarble"
  | "NASAGIBS.BlueMarble3413"
  | "NASAGIBS.BlueMarble3031"
  | "NASAGIBS.BlueMarbleBathymetry3413"
  | "NASAGIBS.BlueMarbleBathymetry3031"
  | "NASAGIBS.MEaSUREsIceVelocity3413"
  | "NASAGIBS.MEaSUREsIceVelocity3031"
  | "NASAGIBS.ASTER_GDEM_Greyscale_Shaded_Relief"
  | "NLS.osgb63k1885"
  | "NLS.osgb1888"
  | "NLS.osgb10k1888"
  | "NLS.osgb1919"
  | "NLS.osgb25k1937"
  | "NLS.osgb63k1955"
  | "NLS.oslondon1k1893"
  | "JusticeMap.income"
  | "JusticeMap.americanIndian"
  | "JusticeMap.asian"
  | "JusticeMap.black"
  | "JusticeMap.hispanic"
  | "JusticeMap.multi"
  | "JusticeMap.nonWhite"
  | "JusticeMap.white"
  | "JusticeMap.plurality"
  | "GeoportailFrance.plan"
  | "GeoportailFrance.parcels"
  | "GeoportailFrance.orthos"
  | "OneMapSG.Default"
  | "OneMapSG.Night"
  | "OneMapSG.Original"
  | "OneMapSG.Grey"
  | "OneMapSG.LandLot"
  | "USGS.USTopo"
  | "USGS.USImagery"
  | "USGS.USImageryTopo"
  | "WaymarkedTrails.hiking"
  | "WaymarkedTrails.cycling"
  | "WaymarkedTrails.mtb"
  | "WaymarkedTrails.slopes"
  | "WaymarkedTrails.riding"
  | "WaymarkedTrails.skating"
  | "OpenAIP"
  | "OpenSnowMap.pistes"
  | "AzureMaps.MicrosoftImagery"
  | "AzureMaps.MicrosoftBaseDarkGrey"
  | "AzureMaps.MicrosoftBaseRoad"
  | "AzureMaps.MicrosoftBaseHybridRoad"
  | "AzureMaps.MicrosoftTerraMain"
  | "AzureMaps.MicrosoftWeatherInfraredMain"
  | "AzureMaps.MicrosoftWeatherRadarMain"
  | "SwissFederalGeoportal.NationalMapColor"
  | "SwissFederalGeoportal.NationalMapGrey"
  | "SwissFederalGeoportal.SWISSIMAGE"
  | "SwissFederalGeoportal.JourneyThroughTime"
  | "TopPlusOpen.Color"
  | "TopPlusOpen.Grey"
  | "Gaode.Normal"
  | "Gaode.Satellite"
  | "Strava.All"
  | "Strava.Ride"
  | "Strava.Run"
  | "Strava.Water"
  | "Strava.Winter"
  | "OrdnanceSurvey.Road"
  | "OrdnanceSurvey.Road_27700"
  | "OrdnanceSurvey.Outdoor"
  | "OrdnanceSurvey.Outdoor_27700"
  | "OrdnanceSurvey.Light"
  | "OrdnanceSurvey.Light_27700"
  | "OrdnanceSurvey.Leisure_27700"
  | "UN.ClearMap";

/** The provider's texts about where its tiles come from, in HTML. */
export const ATTRIBUTIONS: readonly string[] = [
  '&copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
  '&copy; OpenStreetMap France | &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
  '&copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors, Tiles style by <a href="https://www.hotosm.org/" target="_blank">Humanitarian OpenStreetMap Team</a> hosted by <a href="https://openstreetmap.fr/" target="_blank">OpenStreetMap France</a>',
  '&copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors, Tiles courtesy of <a href="http://www.openstreetmap.bzh/" target="_blank">Breton OpenStreetMap Team</a>',
  '&copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors, Tiles courtesy of <a href="https://www.openstreetmap.cat" target="_blank">Breton OpenStreetMap Team</a>',
  '&copy; <a href="http://www.maptilesapi.com/">MapTiles API</a>, &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
  'Map data: &copy; <a href="http://www.openseamap.org">OpenSeaMap</a> contributors',
  'Map <a href="https://memomaps.de/">memomaps.de</a> <a href="http://creativecommons.org/licenses/by-sa/2.0/">CC-BY-SA</a>, map data &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
  'Map data: &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors, <a href="http://viewfinderpanoramas.org">SRTM</a> | Map style: &copy; <a href="https://opentopomap.org">OpenTopoMap</a> (<a href="https://creativecommons.org/licenses/by-sa/3.0/">CC-BY-SA</a>)',
  'Map data: &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors | Map style: &copy; <a href="https://www.OpenRailwayMap.org">OpenRailwayMap</a> (<a href="https://creativecommons.org/licenses/by-sa/3.0/">CC-BY-SA</a>)',
  'Map data: &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors | Map style: &copy; <a href="https://blog.safecast.org/about/">SafeCast</a> (<a href="https://creativecommons.org/licenses/by-sa/3.0/">CC-BY-SA</a>)',
  '&copy; <a href="https://www.stadiamaps.com/" target="_blank">Stadia Maps</a> &copy; <a href="https://openmaptiles.org/" target="_blank">OpenMapTiles</a> &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
  '&copy; CNES, Distribution Airbus DS, © Airbus DS, © PlanetObserver (Contains Copernicus Data) | &copy; <a href="https://www.stadiamaps.com/" target="_blank">Stadia Maps</a> &copy; <a href="https://openmaptiles.org/" target="_blank">OpenMapTiles</a> &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
  '&copy; <a href="https://www.stadiamaps.com/" target="_blank">Stadia Maps</a> &copy; <a href="https://www.stamen.com/" target="_blank">Stamen Design</a> &copy; <a href="https://openmaptiles.org/" target="_blank">OpenMapTiles</a> &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
  '&copy; <a href="http://www.thunderforest.com/">Thunderforest</a>, &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
  'Map data: &copy; <a href="http://www.govdata.de/dl-de/by-2-0">dl-de/by-2-0</a>',
  '<a href="https://github.com/cyclosm/cyclosm-cartocss-style/releases" title="CyclOSM - Open Bicycle render">CyclOSM</a> | Map data: &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
  '<a href="https://jawg.io" title="Tiles Courtesy of Jawg Maps" target="_blank">&copy; <b>Jawg</b>Maps</a> &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
  '&copy; <a href="https://www.mapbox.com/about/maps/" target="_blank">Mapbox</a> &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors <a href="https://www.mapbox.com/map-feedback/" target="_blank">Improve this map</a>',
  '<a href="https://www.maptiler.com/copyright/" target="_blank">&copy; MapTiler</a> <a href="https://www.openstreetmap.org/copyright" target="_blank">&copy; OpenStreetMap contributors</a>',
  '<a href="https://tomtom.com" target="_blank">&copy;  1992 - 2026 TomTom.</a> ',
  "Tiles &copy; Esri &mdash; Source: Esri, DeLorme, NAVTEQ, USGS, Intermap, iPC, NRCAN, Esri Japan, METI, Esri China (Hong Kong), Esri (Thailand), TomTom, 2012",
  "Tiles &copy; Esri &mdash; Esri, DeLorme, NAVTEQ, TomTom, Intermap, iPC, USGS, FAO, NPS, NRCAN, GeoBase, Kadaster NL, Ordnance Survey, Esri Japan, METI, Esri China (Hong Kong), and the GIS User Community",
  "Tiles &copy; Esri &mdash; Source: Esri, i-cubed, USDA, USGS, AEX, GeoEye, Getmapping, Aerogrid, IGN, IGP, UPR-EGP, and the GIS User Community",
  "Tiles &copy; Esri &mdash; Source: USGS, Esri, TANA, DeLorme, and NPS",
  "Tiles &copy; Esri &mdash; Source: Esri",
  "Tiles &copy; Esri &mdash; Source: US National Park Service",
  "Tiles &copy; Esri &mdash; Sources: GEBCO, NOAA, CHS, OSU, UNH, CSUMB, National Geographic, DeLorme, NAVTEQ, and Esri",
  "Tiles &copy; Esri &mdash; National Geographic, Esri, DeLorme, NAVTEQ, UNEP-WCMC, USGS, NASA, ESA, METI, NRCAN, GEBCO, NOAA, iPC",
  "Tiles &copy; Esri &mdash; Esri, DeLorme, NAVTEQ",
  "Earthstar Geographics",
  "Imagery provided by NOAA National Centers for Environmental Information (NCEI); International Bathymetric Chart of the Southern Ocean (IBCSO); General Bathymetric Chart of the Oceans (GEBCO).",
  'Map data &copy; <a href="http://openweathermap.org">OpenWeatherMap</a>',
  'Map &copy; 1987-2026 <a href="http://platform.here.com">HERE</a>',
  '&copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors, visualization CC-By-SA 2.0 <a href="http://freemap.sk">Freemap.sk</a>',
  '&copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors &amp; USGS',
  '&copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors &copy; <a href="https://carto.com/attributions">CARTO</a>',
  'Datenquelle: <a href="https://www.basemap.at">basemap.at</a>',
  'Kaartgegevens &copy; <a href="https://www.kadaster.nl">Kadaster</a>',
  'Imagery provided by services from the Global Imagery Browse Services (GIBS), operated by the NASA/GSFC/Earth Science Data and Information System (<a href="https://earthdata.nasa.gov">ESDIS</a>) with funding provided by NASA/HQ.',
  '<a href="http://maps.nls.uk/projects/subscription-api">National Library of Scotland Historic Maps</a>',
  '<a href="http://www.justicemap.org/terms.php">Justice Map</a>',
  '<a target="_blank"href="https://www.geoportail.gouv.fr/">Geoportail France</a>',
  '<img src="https://docs.onemap.sg/maps/images/oneMap64-01.png" style="height:20px;width:20px;"/> New OneMap | Map data &copy; contributors, <a href="http://SLA.gov.sg">Singapore Land Authority</a>',
  'Tiles courtesy of the <a href="https://usgs.gov/">U.S. Geological Survey</a>',
  'Map data: &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors | Map style: &copy; <a href="https://waymarkedtrails.org">waymarkedtrails.org</a> (<a href="https://creativecommons.org/licenses/by-sa/3.0/">CC-BY-SA</a>)',
  '<a href="https://www.openaip.net/">openAIP Data</a> (<a href="https://creativecommons.org/licenses/by-sa/3.0/">CC-BY-NC-SA</a>)',
  'Map data: &copy; <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors & ODbL, &copy; <a href="https://www.opensnowmap.org/iframes/data.html">www.opensnowmap.org</a> <a href="https://creativecommons.org/licenses/by-sa/2.0/">CC-BY-SA</a>',
  "See https://docs.microsoft.com/en-us/rest/api/maps/render-v2/get-map-tile for details.",
  "See https://docs.microsoft.com/en-us/rest/api/maps/render-v2/get-map-tile#uri-parameters for details.",
  '<a target="_blank" href="https://www.swisstopo.admin.ch/">swisstopo</a>',
  '&copy; <a href="http://www.gaode.com/">Gaode.com</a>',
  'Map tiles by <a href="https://labs.strava.com/heatmap">Strava 2021</a>',
  "Contains OS data &copy Crown copyright and database right 2026",
  '&copy; <a href="https://www.un.org/geospatial/mapsgeo/webservices">United Nations</a> contributors',
];

/**
 * One provider per line: name, lowest and highest zoom level, index of the
 * attribution, and a URL with places for the tile ({z}, {x}, {y}), the
 * resolution ({r}) and a key ({key}).
 */
export const PROVIDERS: string = `
OpenStreetMap.Mapnik 0 19 0 https://tile.openstreetmap.org/{z}/{x}/{y}.png
OpenStreetMap.DE 0 18 0 https://tile.openstreetmap.de/{z}/{x}/{y}.png
OpenStreetMap.CH 0 18 0 https://tile.osm.ch/switzerland/{z}/{x}/{y}.png
OpenStreetMap.France 0 20 1 https://a.tile.openstreetmap.fr/osmfr/{z}/{x}/{y}.png
OpenStreetMap.HOT 0 19 2 https://a.tile.openstreetmap.fr/hot/{z}/{x}/{y}.png
OpenStreetMap.BZH 0 19 3 https://tile.openstreetmap.bzh/br/{z}/{x}/{y}.png
OpenStreetMap.CAT 0 19 4 https://tile.openstreetmap.bzh/ca/{z}/{x}/{y}.png
MapTilesAPI.OSMEnglish 0 19 5 https://maptiles.p.rapidapi.com/en/map/v1/{z}/{x}/{y}.png?rapidapi-key={key}
MapTilesAPI.OSMFrancais 0 19 5 https://maptiles.p.rapidapi.com/fr/map/v1/{z}/{x}/{y}.png?rapidapi-key={key}
MapTilesAPI.OSMEspagnol 0 19 5 https://maptiles.p.rapidapi.com/es/map/v1/{z}/{x}/{y}.png?rapidapi-key={key}
OpenSeaMap 0 30 6 https://tiles.openseamap.org/seamark/{z}/{x}/{y}.png
OPNVKarte 0 18 7 https://tileserver.memomaps.de/tilegen/{z}/{x}/{y}.png
OpenTopoMap 0 17 8 https://a.tile.opentopomap.org/{z}/{x}/{y}.png
OpenRailwayMap 0 19 9 https://a.tiles.openrailwaymap.org/standard/{z}/{x}/{y}.png
SafeCast 0 16 10 https://s3.amazonaws.com/te512.safecast.org/{z}/{x}/{y}.png
Stadia.AlidadeSmooth 0 20 11 https://tiles.stadiamaps.com/tiles/alidade_smooth/{z}/{x}/{y}{r}.png
Stadia.AlidadeSmoothDark 0 20 11 https://tiles.stadiamaps.com/tiles/alidade_smooth_dark/{z}/{x}/{y}{r}.png
Stadia.AlidadeSatellite 0 20 12 https://tiles.stadiamaps.com/tiles/alidade_satellite/{z}/{x}/{y}{r}.jpg
Stadia.OSMBright 0 20 11 https://tiles.stadiamaps.com/tiles/osm_bright/{z}/{x}/{y}{r}.png
Stadia.Outdoors 0 20 11 https://tiles.stadiamaps.com/tiles/outdoors/{z}/{x}/{y}{r}.png
Stadia.StamenToner 0 20 13 https://tiles.stadiamaps.com/tiles/stamen_toner/{z}/{x}/{y}{r}.png
Stadia.StamenTonerBackground 0 20 13 https://tiles.stadiamaps.com/tiles/stamen_toner_background/{z}/{x}/{y}{r}.png
Stadia.StamenTonerLines 0 20 13 https://tiles.stadiamaps.com/tiles/stamen_toner_lines/{z}/{x}/{y}{r}.png
Stadia.StamenTonerLabels 0 20 13 https://tiles.stadiamaps.com/tiles/stamen_toner_labels/{z}/{x}/{y}{r}.png
Stadia.StamenTonerLite 0 20 13 https://tiles.stadiamaps.com/tiles/stamen_toner_lite/{z}/{x}/{y}{r}.png
Stadia.StamenTonerDark 0 20 13 https://tiles.stadiamaps.com/tiles/stamen_toner_dark/{z}/{x}/{y}{r}.png
Stadia.StamenTonerBlacklite 0 20 13 https://tiles.stadiamaps.com/tiles/stamen_toner_blacklite/{z}/{x}/{y}{r}.png
Stadia.StamenWatercolor 1 16 13 https://tiles.stadiamaps.com/tiles/stamen_watercolor/{z}/{x}/{y}.jpg
Stadia.StamenTerrain 0 18 13 https://tiles.stadiamaps.com/tiles/stamen_terrain/{z}/{x}/{y}{r}.png
Stadia.StamenTerrainBackground 0 18 13 https://tiles.stadiamaps.com/tiles/stamen_terrain_background/{z}/{x}/{y}{r}.png
Stadia.StamenTerrainLabels 0 18 13 https://tiles.stadiamaps.com/tiles/stamen_terrain_labels/{z}/{x}/{y}{r}.png
Stadia.StamenTerrainLines 0 18 13 https://tiles.stadiamaps.com/tiles/stamen_terrain_lines/{z}/{x}/{y}{r}.png
Thunderforest.OpenCycleMap 0 22 14 https://api.thunderforest.com/cycle/{z}/{x}/{y}{r}.png?apikey={key}
Thunderforest.Transport 0 22 14 https://api.thunderforest.com/transport/{z}/{x}/{y}{r}.png?apikey={key}
Thunderforest.TransportDark 0 22 14 https://api.thunderforest.com/transport-dark/{z}/{x}/{y}{r}.png?apikey={key}
Thunderforest.SpinalMap 0 22 14 https://api.thunderforest.com/spinal-map/{z}/{x}/{y}{r}.png?apikey={key}
Thunderforest.Landscape 0 22 14 https://api.thunderforest.com/landscape/{z}/{x}/{y}{r}.png?apikey={key}
Thunderforest.Outdoors 0 22 14 https://api.thunderforest.com/outdoors/{z}/{x}/{y}{r}.png?apikey={key}
Thunderforest.Pioneer 0 22 14 https://api.thunderforest.com/pioneer/{z}/{x}/{y}{r}.png?apikey={key}
Thunderforest.MobileAtlas 0 22 14 https://api.thunderforest.com/mobile-atlas/{z}/{x}/{y}{r}.png?apikey={key}
Thunderforest.Neighbourhood 0 22 14 https://api.thunderforest.com/neighbourhood/{z}/{x}/{y}{r}.png?apikey={key}
Thunderforest.Atlas 0 22 14 https://api.thunderforest.com/atlas/{z}/{x}/{y}{r}.png?apikey={key}
BaseMapDE.Color 0 30 15 https://sgx.geodatenzentrum.de/wmts_basemapde/tile/1.0.0/de_basemapde_web_raster_farbe/default/GLOBAL_WEBMERCATOR/{z}/{y}/{x}.png
BaseMapDE.Grey 0 30 15 https://sgx.geodatenzentrum.de/wmts_basemapde/tile/1.0.0/de_basemapde_web_raster_grau/default/GLOBAL_WEBMERCATOR/{z}/{y}/{x}.png
CyclOSM 0 20 16 https://a.tile-cyclosm.openstreetmap.fr/cyclosm/{z}/{x}/{y}.png
Jawg.Streets 0 22 17 https://tile.jawg.io/jawg-streets/{z}/{x}/{y}{r}.png?access-token={key}
Jawg.Terrain 0 22 17 https://tile.jawg.io/jawg-terrain/{z}/{x}/{y}{r}.png?access-token={key}
Jawg.Lagoon 0 22 17 https://tile.jawg.io/jawg-lagoon/{z}/{x}/{y}{r}.png?access-token={key}
Jawg.Sunny 0 22 17 https://tile.jawg.io/jawg-sunny/{z}/{x}/{y}{r}.png?access-token={key}
Jawg.Dark 0 22 17 https://tile.jawg.io/jawg-dark/{z}/{x}/{y}{r}.png?access-token={key}
Jawg.Light 0 22 17 https://tile.jawg.io/jawg-light/{z}/{x}/{y}{r}.png?access-token={key}
Jawg.Matrix 0 22 17 https://tile.jawg.io/jawg-matrix/{z}/{x}/{y}{r}.png?access-token={key}
MapBox 0 18 18 https://api.mapbox.com/styles/v1/mapbox/streets-v11/tiles/{z}/{x}/{y}{r}?access_token={key}
MapTiler.Streets 0 21 19 https://api.maptiler.com/maps/streets-v2/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Basic 0 21 19 https://api.maptiler.com/maps/basic-v2/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Bright 0 21 19 https://api.maptiler.com/maps/bright-v2/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Pastel 0 21 19 https://api.maptiler.com/maps/pastel/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Positron 0 21 19 https://api.maptiler.com/maps/positron/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Hybrid 0 21 19 https://api.maptiler.com/maps/hybrid/{z}/{x}/{y}{r}.jpg?key={key}
MapTiler.Toner 0 21 19 https://api.maptiler.com/maps/toner-v2/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Topo 0 21 19 https://api.maptiler.com/maps/topo-v2/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Voyager 0 21 19 https://api.maptiler.com/maps/voyager-v2/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Ocean 0 21 19 https://api.maptiler.com/maps/ocean/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Backdrop 0 21 19 https://api.maptiler.com/maps/backdrop/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Dataviz 0 21 19 https://api.maptiler.com/maps/dataviz/{z}/{x}/{y}{r}.png?key={key}
MapTiler.DatavizLight 0 21 19 https://api.maptiler.com/maps/dataviz-light/{z}/{x}/{y}{r}.png?key={key}
MapTiler.DatavizDark 0 21 19 https://api.maptiler.com/maps/dataviz-dark/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Aquarelle 0 21 19 https://api.maptiler.com/maps/aquarelle/{z}/{x}/{y}{r}.webp?key={key}
MapTiler.Landscape 0 21 19 https://api.maptiler.com/maps/landscape/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Openstreetmap 0 21 19 https://api.maptiler.com/maps/openstreetmap/{z}/{x}/{y}{r}.jpg?key={key}
MapTiler.Outdoor 0 21 19 https://api.maptiler.com/maps/outdoor/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Satellite 0 20 19 https://api.maptiler.com/tiles/satellite-v2/{z}/{x}/{y}.jpg?key={key}
MapTiler.Winter 0 21 19 https://api.maptiler.com/maps/winter/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Basic4326 0 21 19 https://api.maptiler.com/maps/basic-4326/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Topographique 0 21 19 https://api.maptiler.com/maps/topographique/{z}/{x}/{y}{r}.png?key={key}
MapTiler.Terrain 0 12 19 https://api.maptiler.com/tiles/terrain-rgb/{z}/{x}/{y}.png?key={key}
TomTom.Basic 0 22 20 https://a.api.tomtom.com/map/1/tile/basic/main/{z}/{x}/{y}.png?key={key}
TomTom.Hybrid 0 22 20 https://a.api.tomtom.com/map/1/tile/hybrid/main/{z}/{x}/{y}.png?key={key}
TomTom.Labels 0 22 20 https://a.api.tomtom.com/map/1/tile/labels/main/{z}/{x}/{y}.png?key={key}
Esri.WorldStreetMap 0 30 21 https://server.arcgisonline.com/ArcGIS/rest/services/World_Street_Map/MapServer/tile/{z}/{y}/{x}
Esri.WorldTopoMap 0 30 22 https://server.arcgisonline.com/ArcGIS/rest/services/World_Topo_Map/MapServer/tile/{z}/{y}/{x}
Esri.WorldImagery 0 30 23 https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}
Esri.WorldTerrain 0 13 24 https://server.arcgisonline.com/ArcGIS/rest/services/World_Terrain_Base/MapServer/tile/{z}/{y}/{x}
Esri.WorldShadedRelief 0 13 25 https://server.arcgisonline.com/ArcGIS/rest/services/World_Shaded_Relief/MapServer/tile/{z}/{y}/{x}
Esri.WorldPhysical 0 8 26 https://server.arcgisonline.com/ArcGIS/rest/services/World_Physical_Map/MapServer/tile/{z}/{y}/{x}
Esri.OceanBasemap 0 13 27 https://server.arcgisonline.com/ArcGIS/rest/services/Ocean/World_Ocean_Base/MapServer/tile/{z}/{y}/{x}
Esri.NatGeoWorldMap 0 16 28 https://server.arcgisonline.com/ArcGIS/rest/services/NatGeo_World_Map/MapServer/tile/{z}/{y}/{x}
Esri.WorldGrayCanvas 0 16 29 https://server.arcgisonline.com/ArcGIS/rest/services/Canvas/World_Light_Gray_Base/MapServer/tile/{z}/{y}/{x}
Esri.ArcticImagery 0 24 30 http://server.arcgisonline.com/ArcGIS/rest/services/Polar/Arctic_Imagery/MapServer/tile/{z}/{y}/{x}
Esri.ArcticOceanBase 0 24 22 http://server.arcgisonline.com/ArcGIS/rest/services/Polar/Arctic_Ocean_Base/MapServer/tile/{z}/{y}/{x}
Esri.ArcticOceanReference 0 24 22 http://server.arcgisonline.com/ArcGIS/rest/services/Polar/Arctic_Ocean_Reference/MapServer/tile/{z}/{y}/{x}
Esri.AntarcticImagery 0 24 30 http://server.arcgisonline.com/ArcGIS/rest/services/Polar/Antarctic_Imagery/MapServer/tile/{z}/{y}/{x}
Esri.AntarcticBasemap 0 9 31 https://tiles.arcgis.com/tiles/C8EMgrsFcRFL6LrL/arcgis/rest/services/Antarctic_Basemap/MapServer/tile/{z}/{y}/{x}
OpenWeatherMap.Clouds 0 19 32 http://a.tile.openweathermap.org/map/clouds/{z}/{x}/{y}.png?appid={key}
OpenWeatherMap.CloudsClassic 0 19 32 http://a.tile.openweathermap.org/map/clouds_cls/{z}/{x}/{y}.png?appid={key}
OpenWeatherMap.Precipitation 0 19 32 http://a.tile.openweathermap.org/map/precipitation/{z}/{x}/{y}.png?appid={key}
OpenWeatherMap.PrecipitationClassic 0 19 32 http://a.tile.openweathermap.org/map/precipitation_cls/{z}/{x}/{y}.png?appid={key}
OpenWeatherMap.Rain 0 19 32 http://a.tile.openweathermap.org/map/rain/{z}/{x}/{y}.png?appid={key}
OpenWeatherMap.RainClassic 0 19 32 http://a.tile.openweathermap.org/map/rain_cls/{z}/{x}/{y}.png?appid={key}
OpenWeatherMap.Pressure 0 19 32 http://a.tile.openweathermap.org/map/pressure/{z}/{x}/{y}.png?appid={key}
OpenWeatherMap.PressureContour 0 19 32 http://a.tile.openweathermap.org/map/pressure_cntr/{z}/{x}/{y}.png?appid={key}
OpenWeatherMap.Wind 0 19 32 http://a.tile.openweathermap.org/map/wind/{z}/{x}/{y}.png?appid={key}
OpenWeatherMap.Temperature 0 19 32 http://a.tile.openweathermap.org/map/temp/{z}/{x}/{y}.png?appid={key}
OpenWeatherMap.Snow 0 19 32 http://a.tile.openweathermap.org/map/snow/{z}/{x}/{y}.png?appid={key}
HERE.exploreDay 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=explore.day&size=256&apiKey={key}&lg=eng
HERE.liteDay 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=lite.day&size=256&apiKey={key}&lg=eng
HERE.logisticsDay 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=logistics.day&size=256&apiKey={key}&lg=eng
HERE.topoDay 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=topo.day&size=256&apiKey={key}&lg=eng
HERE.logisticsNight 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=logistics.night&size=256&apiKey={key}&lg=eng
HERE.exploreNight 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=explore.night&size=256&apiKey={key}&lg=eng
HERE.topoNight 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=topo.night&size=256&apiKey={key}&lg=eng
HERE.liteNight 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=lite.night&size=256&apiKey={key}&lg=eng
HERE.exploreSatelliteDay 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=explore.satellite.day&size=256&apiKey={key}&lg=eng
HERE.liteSatelliteDay 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=lite.satellite.day&size=256&apiKey={key}&lg=eng
HERE.logisticsSatelliteDay 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=logistics.satellite.day&size=256&apiKey={key}&lg=eng
HERE.basicMap 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=explore.day&size=256&apiKey={key}&lg=eng
HERE.mapLabels 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png?style=explore.day&size=256&apiKey={key}&lg=eng
HERE.trafficFlow 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=explore.day&size=256&apiKey={key}&lg=eng
HERE.carnavDayGrey 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=carnav.day.grey&size=256&apiKey={key}&lg=eng
HERE.hybridDay 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=hybrid.day&size=256&apiKey={key}&lg=eng
HERE.hybridDayMobile 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=hybrid.day.mobile&size=256&apiKey={key}&lg=eng
HERE.hybridDayTransit 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=hybrid.day.transit&size=256&apiKey={key}&lg=eng
HERE.hybridDayGrey 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=hybrid.grey.day&size=256&apiKey={key}&lg=eng
HERE.pedestrianDay 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=pedestrian.day&size=256&apiKey={key}&lg=eng
HERE.pedestrianNight 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=pedestrian.night&size=256&apiKey={key}&lg=eng
HERE.satelliteDay 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=satellite.day&size=256&apiKey={key}&lg=eng
HERE.terrainDay 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=terrain.day&size=256&apiKey={key}&lg=eng
HERE.terrainDayMobile 0 20 33 https://maps.hereapi.com/v3/base/mc/{z}/{x}/{y}/png8?style=terrain.day.mobile&size=256&apiKey={key}&lg=eng
FreeMapSK 8 16 34 https://a.freemap.sk/T/{z}/{x}/{y}.jpeg
MtbMap 0 30 35 http://tile.mtbmap.cz/mtbmap_tiles/{z}/{x}/{y}.png
CartoDB.Positron 0 20 36 https://a.basemaps.cartocdn.com/light_all/{z}/{x}/{y}{r}.png?key={key}
CartoDB.PositronNoLabels 0 20 36 https://a.basemaps.cartocdn.com/light_nolabels/{z}/{x}/{y}{r}.png?key={key}
CartoDB.PositronOnlyLabels 0 20 36 https://a.basemaps.cartocdn.com/light_only_labels/{z}/{x}/{y}{r}.png?key={key}
CartoDB.DarkMatter 0 20 36 https://a.basemaps.cartocdn.com/dark_all/{z}/{x}/{y}{r}.png?key={key}
CartoDB.DarkMatterNoLabels 0 20 36 https://a.basemaps.cartocdn.com/dark_nolabels/{z}/{x}/{y}{r}.png?key={key}
CartoDB.DarkMatterOnlyLabels 0 20 36 https://a.basemaps.cartocdn.com/dark_only_labels/{z}/{x}/{y}{r}.png?key={key}
CartoDB.Voyager 0 20 36 https://a.basemaps.cartocdn.com/rastertiles/voyager/{z}/{x}/{y}{r}.png?key={key}
CartoDB.VoyagerNoLabels 0 20 36 https://a.basemaps.cartocdn.com/rastertiles/voyager_nolabels/{z}/{x}/{y}{r}.png?key={key}
CartoDB.VoyagerOnlyLabels 0 20 36 https://a.basemaps.cartocdn.com/rastertiles/voyager_only_labels/{z}/{x}/{y}{r}.png?key={key}
CartoDB.VoyagerLabelsUnder 0 20 36 https://a.basemaps.cartocdn.com/rastertiles/voyager_labels_under/{z}/{x}/{y}{r}.png?key={key}
HikeBike.HikeBike 0 19 0 https://tiles.wmflabs.org/hikebike/{z}/{x}/{y}.png
HikeBike.HillShading 0 15 0 https://tiles.wmflabs.org/hillshading/{z}/{x}/{y}.png
BasemapAT.basemap 0 20 37 https://mapsneu.wien.gv.at/basemap/geolandbasemap/normal/google3857/{z}/{y}/{x}.png
BasemapAT.grau 0 19 37 https://mapsneu.wien.gv.at/basemap/bmapgrau/normal/google3857/{z}/{y}/{x}.png
BasemapAT.overlay 0 19 37 https://mapsneu.wien.gv.at/basemap/bmapoverlay/normal/google3857/{z}/{y}/{x}.png
BasemapAT.terrain 0 19 37 https://mapsneu.wien.gv.at/basemap/bmapgelaende/grau/google3857/{z}/{y}/{x}.jpeg
BasemapAT.surface 0 19 37 https://mapsneu.wien.gv.at/basemap/bmapoberflaeche/grau/google3857/{z}/{y}/{x}.jpeg
BasemapAT.highdpi 0 19 37 https://mapsneu.wien.gv.at/basemap/bmaphidpi/normal/google3857/{z}/{y}/{x}.jpeg
BasemapAT.orthofoto 0 20 37 https://mapsneu.wien.gv.at/basemap/bmaporthofoto30cm/normal/google3857/{z}/{y}/{x}.jpeg
nlmaps.standaard 6 19 38 https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png
nlmaps.pastel 6 19 38 https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/pastel/EPSG:3857/{z}/{x}/{y}.png
nlmaps.grijs 6 19 38 https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png
nlmaps.water 6 19 38 https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/water/EPSG:3857/{z}/{x}/{y}.png
nlmaps.luchtfoto 6 19 38 https://service.pdok.nl/hwh/luchtfotorgb/wmts/v1_0/Actueel_ortho25/EPSG:3857/{z}/{x}/{y}.jpeg
NASAGIBS.ModisTerraTrueColorCR 1 9 39 https://map1.vis.earthdata.nasa.gov/wmts-webmerc/MODIS_Terra_CorrectedReflectance_TrueColor/default//GoogleMapsCompatible_Level9/{z}/{y}/{x}.jpg
NASAGIBS.ModisTerraBands367CR 1 9 39 https://map1.vis.earthdata.nasa.gov/wmts-webmerc/MODIS_Terra_CorrectedReflectance_Bands367/default//GoogleMapsCompatible_Level9/{z}/{y}/{x}.jpg
NASAGIBS.ViirsEarthAtNight2012 1 8 39 https://map1.vis.earthdata.nasa.gov/wmts-webmerc/VIIRS_CityLights_2012/default//GoogleMapsCompatible_Level8/{z}/{y}/{x}.jpg
NASAGIBS.ModisTerraLSTDay 1 7 39 https://map1.vis.earthdata.nasa.gov/wmts-webmerc/MODIS_Terra_Land_Surface_Temp_Day/default//GoogleMapsCompatible_Level7/{z}/{y}/{x}.png
NASAGIBS.ModisTerraSnowCover 1 8 39 https://map1.vis.earthdata.nasa.gov/wmts-webmerc/MODIS_Terra_NDSI_Snow_Cover/default//GoogleMapsCompatible_Level8/{z}/{y}/{x}.png
NASAGIBS.ModisTerraAOD 1 6 39 https://map1.vis.earthdata.nasa.gov/wmts-webmerc/MODIS_Terra_Aerosol/default//GoogleMapsCompatible_Level6/{z}/{y}/{x}.png
NASAGIBS.ModisTerraChlorophyll 1 7 39 https://map1.vis.earthdata.nasa.gov/wmts-webmerc/MODIS_Terra_L2_Chlorophyll_A/default//GoogleMapsCompatible_Level7/{z}/{y}/{x}.png
NASAGIBS.ModisTerraBands721CR 0 9 39 https://gibs.earthdata.nasa.gov/wmts/epsg3857/best/MODIS_Terra_CorrectedReflectance_Bands721/default//GoogleMapsCompatible_Level9/{z}/{y}/{x}.jpg
NASAGIBS.ModisAquaTrueColorCR 0 9 39 https://gibs.earthdata.nasa.gov/wmts/epsg3857/best/MODIS_Aqua_CorrectedReflectance_TrueColor/default//GoogleMapsCompatible_Level9/{z}/{y}/{x}.jpg
NASAGIBS.ModisAquaBands721CR 0 9 39 https://gibs.earthdata.nasa.gov/wmts/epsg3857/best/MODIS_Aqua_CorrectedReflectance_Bands721/default//GoogleMapsCompatible_Level9/{z}/{y}/{x}.jpg
NASAGIBS.ViirsTrueColorCR 0 9 39 https://gibs.earthdata.nasa.gov/wmts/epsg3857/best/VIIRS_SNPP_CorrectedReflectance_TrueColor/default//GoogleMapsCompatible_Level9/{z}/{y}/{x}.jpg
NASAGIBS.BlueMarble 0 8 39 https://gibs.earthdata.nasa.gov/wmts/epsg3857/best/BlueMarble_NextGeneration/default/GoogleMapsCompatible_Level8/{z}/{y}/{x}.jpeg
NASAGIBS.BlueMarble3413 0 5 39 https://gibs.earthdata.nasa.gov/wmts/epsg3413/best/BlueMarble_NextGeneration/default/500m/{z}/{y}/{x}.jpeg
NASAGIBS.BlueMarble3031 0 5 39 https://gibs.earthdata.nasa.gov/wmts/epsg3031/best/BlueMarble_NextGeneration/default/500m/{z}/{y}/{x}.jpeg
NASAGIBS.BlueMarbleBathymetry3413 0 5 39 https://gibs.earthdata.nasa.gov/wmts/epsg3413/best/BlueMarble_ShadedRelief_Bathymetry/default/500m/{z}/{y}/{x}.jpeg
NASAGIBS.BlueMarbleBathymetry3031 0 5 39 https://gibs.earthdata.nasa.gov/wmts/epsg3031/best/BlueMarble_ShadedRelief_Bathymetry/default/500m/{z}/{y}/{x}.jpeg
NASAGIBS.MEaSUREsIceVelocity3413 0 4 39 https://gibs.earthdata.nasa.gov/wmts/epsg3413/best/MEaSUREs_Ice_Velocity_Greenland/default/500m/{z}/{y}/{x}
NASAGIBS.MEaSUREsIceVelocity3031 0 4 39 https://gibs.earthdata.nasa.gov/wmts/epsg3031/best/MEaSUREs_Ice_Velocity_Antarctica/default/500m/{z}/{y}/{x}
NASAGIBS.ASTER_GDEM_Greyscale_Shaded_Relief 0 12 39 https://gibs.earthdata.nasa.gov/wmts/epsg3857/best/ASTER_GDEM_Greyscale_Shaded_Relief/default/GoogleMapsCompatible_Level12/{z}/{y}/{x}.jpg
NLS.osgb63k1885 1 18 40 https://api.maptiler.com/tiles/uk-osgb63k1885/{z}/{x}/{y}.jpg?key={key}
NLS.osgb1888 1 18 40 https://api.maptiler.com/tiles/uk-osgb1888/{z}/{x}/{y}.jpg?key={key}
NLS.osgb10k1888 1 18 40 https://api.maptiler.com/tiles/uk-osgb10k1888/{z}/{x}/{y}.jpg?key={key}
NLS.osgb1919 1 18 40 https://api.maptiler.com/tiles/uk-osgb1919/{z}/{x}/{y}.jpg?key={key}
NLS.osgb25k1937 1 18 40 https://api.maptiler.com/tiles/uk-osgb25k1937/{z}/{x}/{y}.jpg?key={key}
NLS.osgb63k1955 1 18 40 https://api.maptiler.com/tiles/uk-osgb63k1955/{z}/{x}/{y}.jpg?key={key}
NLS.oslondon1k1893 1 18 40 https://api.maptiler.com/tiles/uk-oslondon1k1893/{z}/{x}/{y}.jpg?key={key}
JusticeMap.income 0 30 41 https://maptile3.org/2020/county/income/{z}/{x}/{y}.png
JusticeMap.americanIndian 0 30 41 https://maptile3.org/2020/county/indian/{z}/{x}/{y}.png
JusticeMap.asian 0 30 41 https://maptile3.org/2020/county/asian/{z}/{x}/{y}.png
JusticeMap.black 0 30 41 https://maptile3.org/2020/county/black/{z}/{x}/{y}.png
JusticeMap.hispanic 0 30 41 https://maptile3.org/2020/county/hispanic/{z}/{x}/{y}.png
JusticeMap.multi 0 30 41 https://maptile3.org/2020/county/multi/{z}/{x}/{y}.png
JusticeMap.nonWhite 0 30 41 https://maptile3.org/2020/county/nonwhite/{z}/{x}/{y}.png
JusticeMap.white 0 30 41 https://maptile3.org/2020/county/white/{z}/{x}/{y}.png
JusticeMap.plurality 0 30 41 https://maptile3.org/2020/county/plural/{z}/{x}/{y}.png
GeoportailFrance.plan 0 19 42 https://data.geopf.fr/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&STYLE=normal&TILEMATRIXSET=PM_0_19&FORMAT=image/png&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}
GeoportailFrance.parcels 0 19 42 https://data.geopf.fr/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&STYLE=PCI vecteur&TILEMATRIXSET=PM_0_19&FORMAT=image/png&LAYER=CADASTRALPARCELS.PARCELLAIRE_EXPRESS&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}
GeoportailFrance.orthos 0 19 42 https://data.geopf.fr/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&STYLE=normal&TILEMATRIXSET=PM_0_19&FORMAT=image/jpeg&LAYER=ORTHOIMAGERY.ORTHOPHOTOS&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}
OneMapSG.Default 11 18 43 https://maps-a.onemap.sg/v3/Default/{z}/{x}/{y}.png
OneMapSG.Night 11 18 43 https://maps-a.onemap.sg/v3/Night/{z}/{x}/{y}.png
OneMapSG.Original 11 18 43 https://maps-a.onemap.sg/v3/Original/{z}/{x}/{y}.png
OneMapSG.Grey 11 18 43 https://maps-a.onemap.sg/v3/Grey/{z}/{x}/{y}.png
OneMapSG.LandLot 11 18 43 https://maps-a.onemap.sg/v3/LandLot/{z}/{x}/{y}.png
USGS.USTopo 0 20 44 https://basemap.nationalmap.gov/arcgis/rest/services/USGSTopo/MapServer/tile/{z}/{y}/{x}
USGS.USImagery 0 20 44 https://basemap.nationalmap.gov/arcgis/rest/services/USGSImageryOnly/MapServer/tile/{z}/{y}/{x}
USGS.USImageryTopo 0 20 44 https://basemap.nationalmap.gov/arcgis/rest/services/USGSImageryTopo/MapServer/tile/{z}/{y}/{x}
WaymarkedTrails.hiking 0 18 45 https://tile.waymarkedtrails.org/hiking/{z}/{x}/{y}.png
WaymarkedTrails.cycling 0 18 45 https://tile.waymarkedtrails.org/cycling/{z}/{x}/{y}.png
WaymarkedTrails.mtb 0 18 45 https://tile.waymarkedtrails.org/mtb/{z}/{x}/{y}.png
WaymarkedTrails.slopes 0 18 45 https://tile.waymarkedtrails.org/slopes/{z}/{x}/{y}.png
WaymarkedTrails.riding 0 18 45 https://tile.waymarkedtrails.org/riding/{z}/{x}/{y}.png
WaymarkedTrails.skating 0 18 45 https://tile.waymarkedtrails.org/skating/{z}/{x}/{y}.png
OpenAIP 4 14 46 https://1.tile.maps.openaip.net/geowebcache/service/tms/1.0.0/openaip_basemap@EPSG%3A900913@png/{z}/{x}/{y}.png
OpenSnowMap.pistes 9 18 47 https://tiles.opensnowmap.org/pistes/{z}/{x}/{y}.png
AzureMaps.MicrosoftImagery 0 30 48 https://atlas.microsoft.com/map/tile?api-version=2.0&tilesetId=microsoft.imagery&x={x}&y={y}&zoom={z}&language=en-US&subscription-key={key}
AzureMaps.MicrosoftBaseDarkGrey 0 30 48 https://atlas.microsoft.com/map/tile?api-version=2.0&tilesetId=microsoft.base.darkgrey&x={x}&y={y}&zoom={z}&language=en-US&subscription-key={key}
AzureMaps.MicrosoftBaseRoad 0 30 48 https://atlas.microsoft.com/map/tile?api-version=2.0&tilesetId=microsoft.base.road&x={x}&y={y}&zoom={z}&language=en-US&subscription-key={key}
AzureMaps.MicrosoftBaseHybridRoad 0 30 48 https://atlas.microsoft.com/map/tile?api-version=2.0&tilesetId=microsoft.base.hybrid.road&x={x}&y={y}&zoom={z}&language=en-US&subscription-key={key}
AzureMaps.MicrosoftTerraMain 0 30 48 https://atlas.microsoft.com/map/tile?api-version=2.0&tilesetId=microsoft.terra.main&x={x}&y={y}&zoom={z}&language=en-US&subscription-key={key}
AzureMaps.MicrosoftWeatherInfraredMain 0 30 49 https://atlas.microsoft.com/map/tile?api-version=2.0&tilesetId=microsoft.weather.infrared.main&x={x}&y={y}&zoom={z}&timeStamp=2021-05-08T09:03:00Z&language=en-US&subscription-key={key}
AzureMaps.MicrosoftWeatherRadarMain 0 30 49 https://atlas.microsoft.com/map/tile?api-version=2.0&tilesetId=microsoft.weather.radar.main&x={x}&y={y}&zoom={z}&timeStamp=2021-05-08T09:03:00Z&language=en-US&subscription-key={key}
SwissFederalGeoportal.NationalMapColor 2 18 50 https://wmts.geo.admin.ch/1.0.0/ch.swisstopo.pixelkarte-farbe/default/current/3857/{z}/{x}/{y}.jpeg
SwissFederalGeoportal.NationalMapGrey 2 18 50 https://wmts.geo.admin.ch/1.0.0/ch.swisstopo.pixelkarte-grau/default/current/3857/{z}/{x}/{y}.jpeg
SwissFederalGeoportal.SWISSIMAGE 2 19 50 https://wmts.geo.admin.ch/1.0.0/ch.swisstopo.swissimage/default/current/3857/{z}/{x}/{y}.jpeg
SwissFederalGeoportal.JourneyThroughTime 2 18 50 https://wmts.geo.admin.ch/1.0.0/ch.swisstopo.zeitreihen/default/18641231/3857/{z}/{x}/{y}.png
TopPlusOpen.Color 0 18 15 http://sgx.geodatenzentrum.de/wmts_topplus_open/tile/1.0.0/web/default/WEBMERCATOR/{z}/{y}/{x}.png
TopPlusOpen.Grey 0 18 15 http://sgx.geodatenzentrum.de/wmts_topplus_open/tile/1.0.0/web_grau/default/WEBMERCATOR/{z}/{y}/{x}.png
Gaode.Normal 0 19 51 http://webrd01.is.autonavi.com/appmaptile?lang=zh_cn&size=1&scale=1&style=7&x={x}&y={y}&z={z}
Gaode.Satellite 0 19 51 http://webst01.is.autonavi.com/appmaptile?style=6&x={x}&y={y}&z={z}
Strava.All 0 15 52 https://heatmap-external-a.strava.com/tiles/all/hot/{z}/{x}/{y}.png
Strava.Ride 0 15 52 https://heatmap-external-a.strava.com/tiles/ride/hot/{z}/{x}/{y}.png
Strava.Run 0 15 52 https://heatmap-external-a.strava.com/tiles/run/bluered/{z}/{x}/{y}.png
Strava.Water 0 15 52 https://heatmap-external-a.strava.com/tiles/water/blue/{z}/{x}/{y}.png
Strava.Winter 0 15 52 https://heatmap-external-a.strava.com/tiles/winter/hot/{z}/{x}/{y}.png
OrdnanceSurvey.Road 7 16 53 https://api.os.uk/maps/raster/v1/zxy/Road_3857/{z}/{x}/{y}.png?key={key}
OrdnanceSurvey.Road_27700 0 9 53 https://api.os.uk/maps/raster/v1/zxy/Road_27700/{z}/{x}/{y}.png?key={key}
OrdnanceSurvey.Outdoor 7 16 53 https://api.os.uk/maps/raster/v1/zxy/Outdoor_3857/{z}/{x}/{y}.png?key={key}
OrdnanceSurvey.Outdoor_27700 0 9 53 https://api.os.uk/maps/raster/v1/zxy/Outdoor_27700/{z}/{x}/{y}.png?key={key}
OrdnanceSurvey.Light 7 16 53 https://api.os.uk/maps/raster/v1/zxy/Light_3857/{z}/{x}/{y}.png?key={key}
OrdnanceSurvey.Light_27700 0 9 53 https://api.os.uk/maps/raster/v1/zxy/Light_27700/{z}/{x}/{y}.png?key={key}
OrdnanceSurvey.Leisure_27700 0 5 53 https://api.os.uk/maps/raster/v1/zxy/Leisure_27700/{z}/{x}/{y}.png?key={key}
UN.ClearMap 0 30 54 https://geoservices.un.org/arcgis/rest/services/ClearMap_WebTopo/MapServer/tile/{z}/{y}/{x}
`;
